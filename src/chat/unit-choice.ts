import { chooseUnit } from '../../templates/choose-unit.js';
import type { Drawn } from '../../templates/parts/index.js';
import { encodeTap } from './postback.js';
import { shortId } from './short-ids.js';
import type { World } from './types.js';

/** Buttons of one page; a card with more is too long to read. */
const UNITS = 10;

/** Which unit are you, as buttons, a page at a time. */
export function unitChoice(world: World, offset: number): Drawn {
  const names = world.units.map(({ name }) => name);
  const end = offset + UNITS;
  return chooseUnit({
    question: 'หน่วยงานไหนคะ',
    units: names
      .slice(offset, end)
      .map((name) => ({ name, data: encodeTap({ verb: 'unit', unit: shortId(name) }) })),
    next: end < names.length ? encodeTap({ verb: 'units', offset: end }) : null,
  });
}
