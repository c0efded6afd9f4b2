// Opens a store, says so on stdout, and holds it until its input ends or it is killed.
// Arguments: data folder, `service` or `command`.
import { createLog } from '../../../dist/src/log.js';
import { openStore } from '../../../dist/src/store/open.js';

const [dataDir, as] = process.argv.slice(2);
try {
  const store = await openStore({ mongodbUri: null, dataDir }, createLog('silent'), { as });
  process.stdout.write('open\n');
  for await (const line of process.stdin) {
    await store.units.add(String(line).trim(), []);
    process.stdout.write('added\n');
  }
  await store.close();
  process.stdout.write('closed\n');
} catch (error) {
  process.stdout.write(`${error.name}: ${error.message}\n`);
  process.exitCode = 1;
}
