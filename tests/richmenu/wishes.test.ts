import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer } from '../../src/chat/answer.js';
import { questionOf } from '../../src/chat/asked.js';
import { loadWorld } from '../../src/chat/world.js';
import { WISHES } from '../../src/richmenu/wishes.js';
import { type ChatOffice, openChatOffice, said } from '../chat/office.js';

let office: ChatOffice;
beforeAll(async () => {
  office = await openChatOffice();
});
afterAll(() => office.close());

const INTENTS: Record<string, string> = {
  รอบถัดไป: 'next',
  เดือนนี้: 'list',
  กิจกรรม: 'activities',
  ถามอะไรได้บ้าง: 'help',
};

it.each(Object.entries(INTENTS))('%s is understood as %s', async (title, intent) => {
  const wish = WISHES.find((one) => one.title === title)!;
  const asked = { text: wish.say, at: office.clock.now(), kind: 'user', unit: null, strong: false } as const;
  const world = await loadWorld(office.store);
  expect(answer(questionOf({ ...asked, mentioned: true }, world.units), world).intent).toBe(intent);
});

it.each(WISHES.map(({ title, say }) => [title, say]))(
  '%s leads somewhere in the 1:1 chat',
  async (_title, say) => {
    const reply = await office.say(say);
    expect(reply?.messages.length).toBeGreaterThan(0);
    expect(said(reply)).not.toMatch(/ไม่พบ|ไม่เข้าใจ/);
  },
);

it('the wish for what is left asks a person whose unit it does not know yet', async () => {
  const wish = WISHES.find(({ title }) => title === 'ของเราเหลืออะไร')!;
  expect(said(await office.say(wish.say))).toContain('k1|unit|');
});

it('the suggestion button says how to suggest', async () => {
  const wish = WISHES.find(({ title }) => title === 'เสนอแนะ')!;
  expect(said(await office.say(wish.say))).toContain('ไม่เก็บว่าใครเป็นผู้เสนอ');
});
