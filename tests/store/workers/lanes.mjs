// Writes in eight lanes at once and reports every acknowledged write on stdout, until it is killed.
// Arguments: where the data is, as JSON for `openStore`; then the number each lane starts behind.
import { writeSync } from 'node:fs';
import { createLog } from '../../../dist/src/log.js';
import { openStore } from '../../../dist/src/store/open.js';

const [config, start] = process.argv.slice(2);
const store = await openStore(JSON.parse(config), createLog('silent'), { as: 'service' });
const acknowledged = (lane, what, number) => writeSync(1, `${lane} ${what} ${number}\n`);

async function lane(lane) {
  for (let number = Number(start) + 1; ; number++) {
    const mark = { plan: 'p', code: `${lane}-${number}`, sub: null, unit: 'u', at: 'now', by: 'operator' };
    await store.settings.set(`lane ${lane}`, number);
    acknowledged(lane, 'set', number);
    await store.submissions.mark(mark);
    acknowledged(lane, 'mark', number);
    if (number % 3 !== 0) continue;
    await store.submissions.undo(mark);
    acknowledged(lane, 'undo', number);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, number) => lane(number)));
