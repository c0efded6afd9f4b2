import { afterEach, beforeEach, expect, it } from 'vitest';
import { NORTH, SOUTH } from '../chat/fixtures.js';
import { type ChatOffice, GROUP, openChatOffice, said } from '../chat/office.js';

let office: ChatOffice;
beforeEach(async () => {
  office = await openChatOffice();
  const duty = { every: 'monthly', day: 20, code: null, from: '2023-03-01' } as const;
  await office.store.duties.set({ ...duty, id: 'aaaaaa', title: 'ประชุมชมรม', unit: null });
  await office.store.duties.set({ ...duty, id: 'bbbbbb', title: 'รายงานของเหนือ', unit: NORTH });
  await office.store.duties.set({ ...duty, id: 'cccccc', title: 'รายงานของใต้', unit: SOUTH });
});
afterEach(() => office.close());

it("answers what takes place with the club's duties and the chat's own", async () => {
  await office.store.chats.set(GROUP, { unit: NORTH, approved: true });
  const answer = said(await office.say('เดือนนี้มีกิจกรรมอะไรบ้าง', GROUP));
  for (const words of ['ประชุมชมรม', 'รายงานของเหนือ', 'งานประจำ · ทุกเดือน']) expect(answer).toContain(words);
  expect(answer).not.toContain('รายงานของใต้');
});

it('leaves out what lies outside the days asked for', async () => {
  const answer = said(await office.say('วันที่ 21 มีนาคม 2566 มีกิจกรรมอะไรบ้าง'));
  expect(answer).not.toContain('ประชุมชมรม');
});
