import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkMessages } from '../../src/line/validate-message.js';
import { NORTH } from '../chat/fixtures.js';
import { type CommandHome, lines, openCommandHome } from './home.js';

let home: CommandHome;
beforeAll(async () => {
  home = await openCommandHome();
});
afterAll(() => home.remove());

interface Shown {
  id: unknown;
  intent: string;
  items: unknown[];
  silent: boolean;
  messages: [];
  error?: string;
}

describe('kamnot ask', () => {
  it('answers one question as the chat would', async () => {
    const { code, value } = await home.json(['ask', 'ข้อ ๑.๑ ส่งเมื่อไหร่', '--at', '2023-03-01T09:00:00+07:00']);
    expect(code).toBe(0);
    expect(value).toMatchObject({
      id: null,
      intent: 'lookup',
      items: [['1.1', [], '2023-03-20']],
      period: null,
      silent: false,
    });
    expect(checkMessages((value as Shown).messages)).toEqual([]);
    expect(Object.keys(value as Shown)).toEqual(['id', 'intent', 'items', 'period', 'silent', 'messages']);
  });

  it('prints words without --json, for today without --at', async () => {
    const { stdout } = await home.run(['ask', '1.1 ส่งเมื่อไหร่']);
    expect(stdout).toContain('วันจันทร์ที่ 20 มีนาคม 2566');
    expect(stdout).toContain('เหลืออีก 7 วัน');
  });

  it('keeps silent in a group that did not address it', async () => {
    expect((await home.json(['ask', '1.1 ส่งเมื่อไหร่', '--group'])).value).toMatchObject({
      intent: 'silent',
      silent: true,
      items: [],
      messages: [],
    });
  });

  it('answers lines in order, each on its own, and goes on after a bad one', async () => {
    const questions = [
      { id: 'a', text: 'ข้อ 1.1 ส่งเมื่อไหร่', at: '2023-03-01T09:00:00+07:00', chat: { kind: 'user' } },
      { id: 'b', text: 'แล้วข้อ 2 ล่ะ', chat: { kind: 'group', unit: 'สำนักเหนือ 1', mentioned: true } },
      { id: 'c', text: '1.1', chat: { kind: 'group', mentioned: false } },
      { id: 'd', text: '/1.1 ส่งเมื่อไหร่', chat: { kind: 'group', mentioned: false } },
      { id: 'e', text: '1.1 ส่งเมื่อไหร่', chat: { kind: 'group', unit: 'ไม่มีสำนักนี้', mentioned: true } },
      { id: 'f', text: 5 },
      { id: 'g', text: '1.1', at: 'tomorrow' },
      { id: 7, text: 'ส่ง 1.1 แล้วนะ', chat: { kind: 'group', unit: NORTH, mentioned: true } },
    ];
    const input = `${questions.map((one) => JSON.stringify(one)).join('\n')}\n\nnot json\n`;
    const outcome = await home.process(['ask', '--stdin', '--json'], input);
    const answers = lines(outcome) as Shown[];
    expect(outcome.code).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 7, undefined]);
    expect(answers.map(({ intent, error }) => (error ? 'refused' : intent))).toEqual([
      'lookup',
      'lookup',
      'silent',
      'lookup',
      'refused',
      'refused',
      'refused',
      'mark',
      'refused',
    ]);
    expect(answers[4]).toEqual({ id: 'e', error: expect.stringContaining('unknown unit "ไม่มีสำนักนี้"') });
    expect(await home.inside((store) => store.submissions.all())).toEqual([]);
    expect(await home.inside((store) => store.chats.all())).toEqual([]);
  });

  it.each([[['ask']], [['ask', 'x', '--stdin']], [['ask', 'x', '--nonsense']]])(
    'calls %j wrong usage',
    async (args) => {
      expect((await home.run(args)).code).toBe(2);
    },
  );

  it('refuses an unknown unit with the nearest names', async () => {
    const { code, stderr } = await home.run(['ask', 'ของเรามีอะไรบ้าง', '--unit', 'สำนักเหนีอ']);
    expect(code).toBe(1);
    expect(stderr).toContain(NORTH);
  });

  it('refuses a line of an unknown unit with the nearest names, and tells it of no empty list', async () => {
    const line = { id: 'x', text: 'ของเรามีอะไรบ้าง', chat: { kind: 'user', unit: 'สำนักเหนีอ' } };
    const outcome = await home.process(['ask', '--stdin', '--json'], `${JSON.stringify(line)}\n`);
    expect(outcome.code).toBe(1);
    expect(lines(outcome)).toEqual([{ id: 'x', error: expect.stringContaining(NORTH) }]);
  });
});
