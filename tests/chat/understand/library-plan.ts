/** The world of a made-up library, imported from its document: titles made of words that all offices use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../../src/chat/types.js';
import { importPlan } from '../../../src/plan/import/import-plan.js';

const path = join(import.meta.dirname, '../../questions/plans/library-2569.md');
const { plan, units } = await importPlan(path, readFileSync(path), {
  owner: 'ฝ่ายบริหารหอสมุด',
  year: 2569,
  knownUnits: [],
  holidays: [],
});

export const LIBRARY: World = { plans: [plan], units, aliases: [], submissions: [], holidays: [] };
