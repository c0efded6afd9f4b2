import { chooseUnit } from '../../templates/choose-unit.js';
import type { Drawn } from '../../templates/parts/index.js';
import { encodeTap } from './postback.js';
import { shortId } from './short-ids.js';
import type { Period, World } from './types.js';

/** Buttons of one page; a card with more is too long to read. */
const UNITS = 10;

/** Which unit are you, as buttons, a page at a time; `period` is what was asked about, for the answer that follows. */
export function unitChoice(world: World, offset: number, period: Period | null): Drawn {
  const [from, to] = period ?? [null, null];
  const names = world.units.map(({ name }) => name);
  const end = offset + UNITS;
  return chooseUnit({
    question: 'หน่วยงานไหนคะ',
    units: names
      .slice(offset, end)
      .map((name) => ({ name, data: encodeTap({ verb: 'unit', unit: shortId(name), from, to }) })),
    next: end < names.length ? encodeTap({ verb: 'units', offset: end, from, to }) : null,
  });
}
