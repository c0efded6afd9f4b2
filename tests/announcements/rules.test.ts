import { describe, expect, it } from 'vitest';
import { whyNotApprove } from '../../src/announcements/approval.js';
import { chatsFor, unreachedUnits } from '../../src/announcements/audience.js';
import { changedFields, edited, restored } from '../../src/announcements/edit.js';
import { isActivity, nextQuestion } from '../../src/announcements/missing.js';
import { typeOf } from '../../src/announcements/picture.js';
import { MOVES, nextState } from '../../src/announcements/states.js';
import type { AnnouncementContent } from '../../src/announcements/types.js';
import { type WarningState, warningsFor } from '../../src/announcements/warnings.js';
import { planKey } from '../../src/plan/types.js';
import { HOLIDAYS, item, plan } from '../chat/fixtures.js';
import { announcement, chat, content, SECOND, WRITER } from './fixtures.js';

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

describe('pictures', () => {
  it.each([
    [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'image/png'],
    [[0x47, 0x49, 0x46, 0x38], null],
    [[], null],
  ])('%j is %s, whatever it was said to be', (bytes, type) => expect(typeOf(Buffer.from(bytes))).toBe(type));
});
