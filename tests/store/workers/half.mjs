// Adds a unit, says so on stdout, and never comes to count the change: it is to be killed there.
// Arguments: the database's URI, the unit's name.
import mongoose from 'mongoose';
import { unitModel } from '../../../dist/src/store/models/unit.js';
import { createRevision } from '../../../dist/src/store/revision.js';

const [uri, name] = process.argv.slice(2);
const connection = await mongoose.createConnection(uri).asPromise();
await createRevision(connection).counting(async () => {
  await unitModel(connection).create({ _id: name, aliases: [] });
  process.stdout.write('written\n');
  await new Promise(() => setInterval(() => undefined, 1000));
});
