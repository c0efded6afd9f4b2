import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNotApprove } from '../../src/announcements/approval.js';
import { chatsFor, unreachedUnits } from '../../src/announcements/audience.js';
import { changedFields, edited, restored } from '../../src/announcements/edit.js';
import { followUps } from '../../src/announcements/follow-ups.js';
import { isActivity, nextQuestion } from '../../src/announcements/missing.js';
import { typeOf } from '../../src/announcements/picture.js';
import { MOVES, nextState } from '../../src/announcements/states.js';
import type { AnnouncementContent } from '../../src/announcements/types.js';
import { type WarningState, warningsFor } from '../../src/announcements/warnings.js';
import { addDays, bangkok } from '../../src/clock.js';
import type { Chat } from '../../src/people/types.js';
import { planKey } from '../../src/plan/types.js';
import { HOLIDAYS, item, plan } from '../chat/fixtures.js';
import { announcement, content, SECOND, WRITER } from './fixtures.js';

const chat = (chatId: string, fields: Partial<Chat> = {}): Chat => ({
  chatId,
  kind: chatId.startsWith('U') ? 'user' : 'group',
  label: null,
  unit: null,
  strong: false,
  approved: true,
  boundAt: null,
  active: true,
  members: null,
  ...fields,
});

describe('the state table', () => {
  it('lets nothing out of cancelled, and nothing go out without approval', () => {
    expect(MOVES.cancelled).toEqual({});
    const intoApproved = Object.entries(MOVES).flatMap(([from, moves]) =>
      Object.entries(moves)
        .filter(([, to]) => to === 'approved')
        .map(([event]) => `${from} ${event}`),
    );
    expect(intoApproved.sort()).toEqual(['draft approve', 'scheduled undo']);
    const intoSending = Object.values(MOVES)
      .flatMap((moves) => Object.values(moves))
      .filter((to) => to === 'sending');
    expect(intoSending).toHaveLength(1);
    expect(nextState('draft', 'schedule')).toBeNull();
    expect(nextState('sending', 'edit')).toBeNull();
  });
});

describe('approval', () => {
  const ready = announcement({ submitted: true });
  const by = (userId: string | null) => ({ userId, roles: [], operator: false });
  it.each([
    [SECOND, 1, 'two', null],
    [WRITER, 1, 'two', 'own'],
    [WRITER, 1, 'one', null],
    [SECOND, 2, 'two', 'changed'],
    [null, 1, 'two', 'unknown-person'],
  ] as const)('by %s of version %s under %s', (userId, version, rule, why) => {
    expect(whyNotApprove(ready, version, by(userId), rule)).toBe(why);
  });

  it('needs a complete draft that was handed over', () => {
    expect(whyNotApprove(announcement(), 1, by(SECOND), 'two')).toBe('not-submitted');
    const empty = announcement({ submitted: true, content: content({ title: '' }) });
    expect(whyNotApprove(empty, 1, by(SECOND), 'two')).toBe('incomplete');
  });
});

describe('edits', () => {
  it('take approval back and count generations from what people were told', () => {
    const told = { content: content(), generation: 2, at: '2024-03-12T09:00:00+07:00', chatIds: [] };
    const sent = announcement({
      state: 'sent',
      generation: 2,
      published: told,
      approvedBy: SECOND,
      submitted: true,
    });
    const fields = edited(sent, { place: 'ห้อง 2' });
    expect(fields).toMatchObject({ generation: 3, version: 2, submitted: false, approvedBy: null });
    expect(edited({ ...sent, ...fields }, {})).toMatchObject({ generation: 3, version: 3 });
    expect(restored({ ...sent, ...fields })).toMatchObject({ generation: 2, content: content(), version: 3 });
    expect(restored(announcement())).toBeNull();
    expect(changedFields(content(), content({ place: 'ห้อง 2' }))).toEqual(['place']);
  });
});

describe('the audience', () => {
  const chats = [
    chat('C1', { unit: 'ก', strong: true }),
    chat('C2', { unit: 'ข' }),
    chat('C3', { unit: 'ก', approved: false }),
    chat('C4', { unit: 'ก', active: false }),
    chat('C5'),
    chat('U1', { unit: 'ก', approved: false }),
  ];
  const nobody = { club: false, allUnits: false, units: [], followers: false };
  it.each([
    [{ allUnits: true }, ['C1', 'C2']],
    [{ club: true, allUnits: true }, ['C1', 'C2']],
    [{ units: ['ก'] }, ['C1']],
    [{ followers: true }, ['U1']],
    [{}, []],
  ])('%j', (targets, ids) => {
    expect(chatsFor({ ...nobody, ...targets }, chats).map(({ chatId }) => chatId)).toEqual(ids);
  });

  it('names units that nobody would tell', () => {
    expect(unreachedUnits({ ...nobody, allUnits: true }, chats, ['ก', 'ข', 'ค'])).toEqual(['ค']);
    expect(unreachedUnits({ ...nobody, units: ['ค'] }, chats, ['ก', 'ค'])).toEqual(['ค']);
  });
});

describe('what is missing', () => {
  it.each([
    [{ title: '' }, [], 'title'],
    [{ when: null }, [], 'when'],
    [{ when: null }, ['when'], null],
    [{ place: null }, [], 'place'],
    [{ targets: { club: false, allUnits: false, units: [], followers: false } }, ['audience'], 'audience'],
    [{ purpose: null }, [], 'purpose'],
    [{ when: null, place: null, title: 'งดใช้ลิฟต์' }, [], null],
  ] as const)('of %j without %j', (fields, skipped, asks) => {
    const draft = announcement({ content: content(fields as never), skipped: [...skipped] });
    expect(nextQuestion(draft)).toBe(asks);
  });

  it('tells activities from news', () => {
    expect(isActivity(content({ when: null, place: null, title: 'ประชุมชี้แจง' }))).toBe(true);
    expect(isActivity(content({ when: null, place: null, title: 'งดใช้ลิฟต์' }))).toBe(false);
  });
});

describe('warnings', () => {
  const state: WarningState = {
    today: '2024-03-12',
    plans: [],
    holidays: HOLIDAYS,
    others: [],
    duties: [],
    recentPushes: [],
    losing: 0,
    unreached: [],
  };
  const kinds = (fields: Partial<WarningState>, when = content().when) =>
    warningsFor(announcement({ content: content({ when }) }), { ...state, ...fields }).map(
      ({ kind }) => kind,
    );
  const on = (from: string, to = from) => ({ from, to, start: null, end: null });

  it('are none for what is told in time', () => expect(kinds({})).toEqual([]));

  it.each([
    ['2024-03-14', ['short-notice']],
    ['2024-03-15', []],
    ['2024-03-18', []],
    ['2024-03-16', ['day-off']],
  ])('short notice counts working days: %s', (day, expected) => expect(kinds({}, on(day))).toEqual(expected));

  it('name another activity of the same people on the same days, not a cancelled one', () => {
    const other = announcement({
      id: 'bbbbbb',
      state: 'sent',
      published: {
        content: content({ title: 'อีกงาน' }),
        generation: 1,
        at: '2024-03-01T09:00:00+07:00',
        chatIds: [],
      },
    });
    expect(kinds({ others: [other] })).toEqual(['clash']);
    expect(kinds({ others: [{ ...other, state: 'cancelled' }] })).toEqual([]);
    expect(kinds({ others: [other] }, on('2024-03-27', '2024-03-28'))).toEqual([]);
    expect(kinds({ others: [{ ...other, id: 'aaaaaa' }] })).toEqual([]);
  });

  it('name another activity before it is told, by what was decided last', () => {
    const other = announcement({ id: 'bbbbbb', content: content({ title: 'อีกงาน' }) });
    const published = {
      content: content({ when: on('2024-04-02') }),
      generation: 1,
      at: '2024-03-01T09:00:00+07:00',
      chatIds: [],
    };
    expect(kinds({ others: [other] })).toEqual([]);
    expect(kinds({ others: [{ ...other, submitted: true }] })).toEqual(['clash']);
    expect(kinds({ others: [{ ...other, state: 'scheduled' }] })).toEqual(['clash']);
    expect(kinds({ others: [{ ...other, published }] })).toEqual([]);
    expect(kinds({ others: [{ ...other, published, state: 'approved' }] })).toEqual(['clash']);
  });

  it('name events of the plan, not the one that the activity is, and dates of duties', () => {
    const events = plan([
      item('3', { due: '2024-03-26', kind: 'event', title: 'วันคุณธรรม' }),
      item('4', { due: '2024-03-01', until: '2024-03-31', kind: 'event' }),
    ]);
    const meeting = { id: 'd', title: 'ประชุม', every: 'monthly', day: 26, unit: 'ก', code: null } as const;
    const duties = [{ ...meeting, from: '2024-01-01' }];
    const titles = (fields: Partial<AnnouncementContent>) =>
      warningsFor(announcement({ content: content(fields) }), { ...state, plans: [events], duties }).flatMap(
        (warning) => (warning.kind === 'clash' ? [warning.title] : []),
      );
    expect(titles({})).toEqual(['วันคุณธรรม', 'ประชุม']);
    expect(titles({ planItems: [{ plan: planKey(events), code: '3' }] })).toEqual(['ประชุม']);
    expect(titles({ targets: { ...content().targets, allUnits: false, units: ['ข'] } })).toEqual([
      'วันคุณธรรม',
    ]);
  });

  it('name the last day of a round, with its rows', () => {
    const plans = [
      plan([
        item('1', { due: '2024-03-26' }),
        item('2', { due: '2024-03-01', until: '2024-03-26' }),
        item('3', { due: '2024-03-26', kind: 'event' }),
      ]),
    ];
    expect(warningsFor(announcement(), { ...state, plans })).toEqual([
      { kind: 'clash', title: plans[0]!.items[2]!.title, from: '2024-03-26', to: '2024-03-26' },
      { kind: 'round', due: '2024-03-26', rows: 2 },
    ]);
  });

  it('count what a group got in the week, and units without a group', () => {
    expect(kinds({ recentPushes: [0, 3] })).toEqual([]);
    expect(warningsFor(announcement(), { ...state, recentPushes: [1, 4, 6] })).toEqual([
      { kind: 'crowded', chats: 2, messages: 7 },
    ]);
    expect(kinds({ unreached: ['ก'] })).toEqual(['unreached']);
  });
});

describe('follow-ups', () => {
  const sent = (when: ReturnType<typeof content>['when'], at = '2024-03-12T09:00:00+07:00') =>
    announcement({
      state: 'sent',
      published: { content: content({ when }), generation: 1, at, chatIds: ['C1'] },
    });
  const times = (one: ReturnType<typeof announcement>) =>
    followUps(one, HOLIDAYS).map(({ kind, at }) => [kind, at.getTime()]);
  const instant = (text: string) => Date.parse(`${text}:00+07:00`);

  it('are the day before, an hour before, thanks and a summary', () => {
    expect(times(sent({ from: '2024-03-26', to: '2024-03-27', start: '09:00', end: '16:00' }))).toEqual([
      ['day', instant('2024-03-25T09:00')],
      ['hour', instant('2024-03-26T08:00')],
      ['thanks', instant('2024-03-27T16:00')],
      ['summary', instant('2024-03-27T16:15')],
    ]);
  });

  it.each([
    ['18:00', null, '2024-03-27T08:30', '2024-03-27T08:45'],
    ['16:00', null, '2024-03-26T18:00', '2024-03-27T08:30'],
    ['09:00', null, '2024-03-26T16:30', '2024-03-26T16:45'],
    ['17:00', '20:00', '2024-03-27T08:30', '2024-03-27T08:45'],
    ['01:00', '03:00', '2024-03-26T08:30', '2024-03-26T08:45'],
  ])('of %s-%s thank when it is over, and by day', (start, end, thanks, summary) => {
    expect(times(sent({ from: '2024-03-26', to: '2024-03-26', start, end })).slice(-2)).toEqual([
      ['thanks', instant(thanks)],
      ['summary', instant(summary)],
    ]);
  });

  it('come in their order, whenever the activity is', () => {
    const time = fc
      .integer({ min: 0, max: 95 })
      .map((q) => `${String(Math.floor(q / 4)).padStart(2, '0')}:${String((q % 4) * 15).padStart(2, '0')}`);
    const maybe = fc.option(time);
    fc.assert(
      fc.property(
        maybe,
        maybe,
        fc.integer({ min: 0, max: 20 }),
        fc.nat({ max: 3 }),
        (start, end, day, days) => {
          fc.pre(start !== null || end === null);
          const from = addDays('2024-03-20', day);
          const all = followUps(sent({ from, to: addDays(from, days), start, end }), HOLIDAYS);
          const at = (kind: string) => all.find((each) => each.kind === kind)?.at.getTime() ?? null;
          const begins = instant(`${from}T${start ?? '08:30'}`);
          const order = [at('day'), at('hour'), begins, at('thanks'), at('summary')].filter(
            (each) => each !== null,
          );
          expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
          for (const each of [at('thanks')!, at('summary')!])
            expect(bangkok(new Date(each)).format('HH:mm') >= '08:30').toBe(true);
          for (const each of [at('thanks')!, at('summary')!])
            expect(bangkok(new Date(each)).format('HH:mm') <= '18:00').toBe(true);
        },
      ),
      { verbose: 1 },
    );
  });

  it('remind on the working day before days off', () => {
    expect(times(sent({ from: '2024-03-25', to: '2024-03-25', start: null, end: null }))[0]).toEqual([
      'day',
      instant('2024-03-22T09:00'),
    ]);
    expect(times(sent({ from: '2024-04-17', to: '2024-04-17', start: null, end: null }))[0]).toEqual([
      'day',
      instant('2024-04-11T09:00'),
    ]);
  });

  it('leave out what the announcement itself has just said', () => {
    const late = sent(
      { from: '2024-03-13', to: '2024-03-13', start: '10:00', end: null },
      '2024-03-12T15:00:00+07:00',
    );
    expect(times(late).map(([kind]) => kind)).toEqual(['hour', 'thanks', 'summary']);
  });

  it('of news are one summary; of what was never sent or called off, nothing', () => {
    expect(times(sent(null)).map(([kind]) => kind)).toEqual(['summary']);
    expect(followUps(announcement(), HOLIDAYS)).toEqual([]);
    const off = { ...sent(content().when), cancelledAt: '2024-03-13T09:00:00+07:00' };
    expect(followUps(off, HOLIDAYS)).toEqual([]);
  });
});

describe('pictures', () => {
  it.each([
    [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'image/png'],
    [[0x47, 0x49, 0x46, 0x38], null],
    [[], null],
  ])('%j is %s, whatever it was said to be', (bytes, type) => expect(typeOf(Buffer.from(bytes))).toBe(type));
});
