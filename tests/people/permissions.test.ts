import { describe, expect, it } from 'vitest';
import { operatorActor, unknownActor } from '../../src/people/actor.js';
import { type Act, type Circumstances, may } from '../../src/people/permissions.js';
import type { Actor, RoleName } from '../../src/people/types.js';

const A = 'สำนัก ก';
const B = 'สำนัก ข';
const person = (role: RoleName | null, unit: string | null = null): Actor => ({
  userId: 'U1',
  roles: role ? [{ userId: 'U1', role, unit }] : [],
  operator: false,
});
type Place = NonNullable<Circumstances['chat']>;
const chat = (fields: Partial<Place> = {}): Place => ({
  kind: 'group',
  unit: null,
  strong: false,
  approved: true,
  ...fields,
});
const unitGroup = chat({ unit: A });
const otherGroup = chat({ unit: B });
const club = chat({ strong: true });
const waiting = chat({ unit: A, strong: true, approved: false });
const oneToOne = chat({ kind: 'user', unit: A, approved: false });

const ACTS: Act[] = [
  'see-status',
  'see-every-status',
  'mark',
  'bind',
  'approve',
  'import',
  'send',
  'see-answers',
  'see-quota',
  'grant-role',
];

/** Who, where, and everything that they may do on behalf of unit A (CONTRACT 6). */
const TABLE: [string, Actor, Place | null, Act[]][] = [
  ['the operator', operatorActor, null, ACTS],
  ['an admin in the 1:1 chat', person('admin'), oneToOne, ACTS],
  ['an organizer in the 1:1 chat', person('organizer'), oneToOne, ACTS.filter((act) => act !== 'grant-role')],
  [
    'a focal person of the unit',
    person('focal', A),
    oneToOne,
    ['see-status', 'see-every-status', 'mark', 'see-quota'],
  ],
  [
    'a focal person of another unit',
    person('focal', B),
    oneToOne,
    ['see-status', 'see-every-status', 'see-quota'],
  ],
  ['staff in the 1:1 chat', person(null), oneToOne, []],
  ["a member in the unit's group", person(null), unitGroup, ['see-status', 'mark', 'see-quota']],
  ["somebody LINE does not name in the unit's group", unknownActor, unitGroup, ['see-status', 'see-quota']],
  ["a member in another unit's group", person(null), otherGroup, []],
  ["a member in the club's group", person(null), club, ['see-status', 'see-every-status', 'see-quota']],
  ['a member in a group that nobody approved', person(null), waiting, []],
  ['a member in a group that speaks for nobody', person(null), chat(), []],
  [
    'an admin in a group that nobody approved',
    person('admin'),
    waiting,
    ACTS.filter((act) => !act.startsWith('see-') || act === 'see-answers'),
  ],
  ['an unnamed person nowhere', unknownActor, null, []],
  [
    'a person in an approved 1:1 chat of the unit',
    person(null),
    { ...oneToOne, approved: true },
    ['see-status', 'mark', 'see-quota'],
  ],
];

describe('who may do what for a unit', () => {
  it.each(TABLE)('%s', (_who, actor, place, allowed) => {
    expect(ACTS.filter((act) => may(act, { actor, chat: place, unit: A }))).toEqual(allowed);
  });

  it('gives a unit’s chat nothing where no unit is named', () => {
    expect(may('see-status', { actor: person(null), chat: chat(), unit: null })).toBe(false);
    expect(may('mark', { actor: person(null), chat: chat(), unit: null })).toBe(false);
  });
});
