import type { messagingApi } from '@line/bot-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandInLine, WebhookResult } from '../../src/sandbox/line/index.js';
import { kamnotJson, type RunningService, startService } from '../helpers/process.js';
import { openChannel, PLAN_FILE } from './office.js';

/** A new office sets itself up in LINE, from the first start to the first announcement; a group is kicked and comes back. */
const NOW = '2024-03-12T10:00:00+07:00';
const REMINDER_DAY = '2024-03-13T08:29:58+07:00';
/** A code stands alone: four digits on either side of a dash in LINE's request id are none. */
const CODE = /(?<![\w-])[A-Z2-9]{4}-[A-Z2-9]{4}(?![\w-])/;

let line: StandInLine;
let env: Record<string, string>;
let service: RunningService;
let group: string;
let unit: string;
/** The first admin, an organizer, and somebody of the group. */
let admin: string;
let organizer: string;
let member: string;

beforeAll(async () => {
  ({ line, env } = await openChannel(NOW));
  [admin, organizer, member] = [1, 2, 3].map(() => line.addUser({ friend: false }).id) as [
    string,
    string,
    string,
  ];
  group = line.createGroup({ name: 'working group', members: [member, organizer, line.addUser()] }).id;
  await start();
});
afterAll(async () => {
  await service.kill();
  await line.close();
});

async function start(vars: Record<string, string> = {}): Promise<void> {
  service = await startService({ ...env, ...vars });
  line.setWebhook(`${service.url}/webhook`);
}

/** The words and buttons of what came back. */
async function answered(posted: Promise<WebhookResult>): Promise<string> {
  const result = await posted;
  expect(result.status).toBe(200);
  return JSON.stringify((await line.waitForReply(result)).messages);
}
const says = (who: string, text: string, where = who) => answered(line.sendText(where, who, text));
const taps = (who: string, data: string, where = who) => answered(line.postback(where, who, data));

/** Data of the first button whose data starts so. */
function button(messages: string, start: string): string {
  const found = [...messages.matchAll(/"data":"([^"]*)"/g)].map(([, data]) => data!);
  return found.find((data) => data.startsWith(start)) ?? `no button ${start}`;
}

/** The next push to somebody, after `before` entries of the ledger, that says this. */
async function pushTo(chatId: string, before: number, words = ''): Promise<string> {
  const entry = await line.waitFor(
    (one) =>
      one.method === 'push' &&
      one.to[0] === chatId &&
      line.ledger.indexOf(one) >= before &&
      JSON.stringify(one.messages).includes(words),
  );
  return JSON.stringify(entry.messages);
}

const groupChat = async () => {
  const chats = await kamnotJson<{ chatId: string; unit: string | null; approved: boolean }[]>(
    ['chat', 'list'],
    env,
  );
  return chats.find(({ chatId }) => chatId === group) ?? null;
};

describe('a new office', () => {
  it('has a first admin by the code that the first start prints', async () => {
    const [code] = await service.printed(CODE);
    const hello = await answered(line.follow(admin));
    expect(hello).toContain('ความเป็นส่วนตัว');
    expect(await says(admin, 'รหัส AAAA-2222')).toContain('ใช้ไม่ได้');
    expect(await says(admin, `รหัส ${code}`)).toContain('ผู้ดูแลระบบแล้ว');
    expect(await kamnotJson(['role', 'list'], env)).toEqual([{ userId: admin, role: 'admin', unit: null }]);
    await line.follow(member);
    expect(await says(member, `รหัส ${code}`)).toContain('ใช้ไม่ได้');
  });

  it('lets an organizer in, with a code that the admin passes on', async () => {
    const [code] = CODE.exec(await says(admin, 'เพิ่มผู้ดูแลแผน'))!;
    await line.follow(organizer);
    expect(await says(organizer, `รหัส ${code}`)).toContain('ผู้ดูแลแผนแล้ว');
  });

  it('imports its plan beside the running service, and gets its menu', async () => {
    expect(await says(admin, 'รอบถัดไปส่งอะไรบ้าง')).toMatch(/ยังไม่มีแผน/);
    const plan = await kamnotJson<{ owner: string; items: { owedBy: string[] }[] }>(
      ['plan', 'import', PLAN_FILE, '--accept'],
      env,
    );
    unit = plan.items.find(({ owedBy }) => owedBy.length > 0)?.owedBy[0] ?? plan.owner;
    expect(await says(admin, 'รอบถัดไปส่งอะไรบ้าง')).toContain('20 มีนาคม 2567');
    expect(await kamnotJson(['richmenu'], env)).toMatchObject({ fresh: true });
    expect(await kamnotJson(['richmenu'], env)).toMatchObject({ fresh: false });
  });

  it('answers a group that nobody approved, without any status', async () => {
    const hello = await answered(line.invite(group));
    expect(hello).toContain('กลุ่มนี้เป็นของหน่วยงานไหน');
    expect(await says(member, '/ช่วยเหลือ', group)).toContain('ถามอะไรได้บ้าง');
    expect(await says(member, '/ส่งไปถึงไหนแล้ว', group)).not.toMatch(/\d%/);
    expect(await groupChat()).toMatchObject({ unit: null, approved: false });
  });

  it('binds the group when an organizer approves with one tap, and tells it', async () => {
    const before = line.ledger.length;
    const choice = await taps(member, 'k1|units|0||', group);
    const data = unitButton(choice);
    expect(await taps(member, data, group)).toContain('รออนุมัติ');
    const request = await pushTo(organizer, before);
    expect(request).toContain(unit);
    expect(await pushTo(admin, before)).toContain('อนุมัติ');
    const approve = button(request, 'k1|approve|');
    expect(await taps(member, approve)).toContain('ผู้ดูแลแผนเท่านั้น');
    const approving = line.ledger.length;
    expect(await taps(organizer, approve)).toContain('อนุมัติแล้ว');
    await line.duplicate((await line.postback(organizer, organizer, approve)) as WebhookResult);
    expect(await pushTo(group, approving)).toContain('อนุมัติแล้ว');
    expect(await groupChat()).toMatchObject({ unit, approved: true });
    expect(await says(member, '/ส่งไปถึงไหนแล้ว', group)).toMatch(/\d%/);
    await line.idle();
    const told = line.ledger.slice(approving).filter((one) => one.method === 'push' && one.to[0] === group);
    expect(told).toHaveLength(1);
  });

  it('announces for the first time: written by the organizer, approved by the admin', async () => {
    const preview = await says(
      organizer,
      `ประกาศ อบรมผู้ประสานงาน วันที่ 26 มีนาคม 2567 เวลา 09.00-12.00 น. ณ ห้องประชุม 1 ถึง ${unit} เพื่อให้รู้เกณฑ์ใหม่`,
    );
    const asking = line.ledger.length;
    expect(await taps(organizer, button(preview, 'k1|announcement|'))).toContain('ตรวจแล้ว');
    const request = await pushTo(admin, asking);
    const approving = line.ledger.length;
    await taps(admin, button(request, 'k1|announcement|'));
    const approved = await pushTo(organizer, approving);
    expect(await taps(organizer, button(approved, 'k1|announcement|'))).toContain('ภายใน 5 นาที');
  });

  it('hears of both in the morning, once, and nobody has to look at a code again', async () => {
    await service.kill();
    const before = line.ledger.length;
    await start({ KAMNOT_NOW: REMINDER_DAY });
    expect(await pushTo(organizer, before)).toContain('ส่งแล้ว 1 แชต');
    await pushTo(group, before, '20 มีนาคม 2567');
    const told = line.ledger.slice(before).filter((one) => one.method === 'push' && one.to[0] === group);
    expect(told.filter((one) => JSON.stringify(one.messages).includes('อบรมผู้ประสานงาน'))).toHaveLength(1);
    expect(told).toHaveLength(2);
    const { stderr } = await service.stop();
    expect(stderr).not.toMatch(CODE);
    await start();
  });

  it('keeps suggestions without who made them', async () => {
    await says(member, 'เสนอแนะ อยากให้แจ้งกิจกรรมล่วงหน้า 2 สัปดาห์');
    const kept = await kamnotJson<object[]>(['suggestion', 'list'], env);
    expect(kept).toMatchObject([{ text: 'อยากให้แจ้งกิจกรรมล่วงหน้า 2 สัปดาห์', on: '2024-03-12' }]);
    expect(JSON.stringify(kept)).not.toContain(member);
  });

  it('defines a duty once, and it is in the same push as the round', async () => {
    await kamnotJson(
      ['duty', 'add', 'ประชุมคณะทำงาน', '--every', 'month', '--day', '20', '--unit', unit],
      env,
    );
    // The push of the 13th has gone without it: the day before both speaks of both.
    const at = '2024-03-19T09:00:00+07:00';
    const report = await kamnotJson<{ deliveries: { chatId: string; messages: object[] }[] }>(
      ['remind', '--at', at, '--dry-run'],
      env,
    );
    const pushes = report.deliveries.filter(({ chatId }) => chatId === group);
    expect(pushes).toHaveLength(1);
    expect(JSON.stringify(pushes)).toMatch(/ประชุมคณะทำงาน.*ทุกเดือน|ทุกเดือน.*ประชุมคณะทำงาน/);
  });
});

/** The button of the unit that the story is about; units stand on several pages. */
function unitButton(choice: string): string {
  const actions = [...choice.matchAll(/\{"type":"postback"[^{}]*\}/g)].map(
    ([json]) => JSON.parse(json) as messagingApi.PostbackAction,
  );
  return actions.find(({ displayText }) => displayText === unit)?.data ?? 'no button of the unit';
}

describe('a group that kicks the bot', () => {
  it('is forgotten, and organizers are told', async () => {
    const before = line.ledger.length;
    await line.kick(group);
    expect(await pushTo(organizer, before)).toContain(unit);
    expect(await groupChat()).toBeNull();
  });

  it('comes back unbound, and binds itself with a code of the command line', async () => {
    const { code } = await kamnotJson<{ code: string }>(['chat', 'code', '--unit', unit], env);
    expect(await answered(line.invite(group))).toContain('กลุ่มนี้เป็นของหน่วยงานไหน');
    expect(await groupChat()).toMatchObject({ unit: null, approved: false });
    expect(await says(member, '/ส่งไปถึงไหนแล้ว', group)).not.toMatch(/\d%/);
    expect(await says(member, `/รหัส ${code}`, group)).toContain('อนุมัติแล้ว');
    expect(await groupChat()).toMatchObject({ unit, approved: true });
  });
});

describe('people leave', () => {
  it('by forgetting: everything is exported before and gone after', async () => {
    expect(await kamnotJson(['person', 'export', organizer], env)).toMatchObject({
      roles: [{ role: 'organizer' }],
      chat: { chatId: organizer },
    });
    expect(await says(organizer, 'ฉันเป็นใคร')).toContain('ผู้ดูแลแผน');
    const question = await says(organizer, 'ลืมฉัน');
    expect(await taps(organizer, button(question, 'k1|forget|'))).toContain('เรียบร้อย');
    expect(await kamnotJson(['person', 'export', organizer], env)).toMatchObject({ roles: [], chat: null });
  });

  it('by unfollowing, and LINE had nothing to complain about', async () => {
    await line.unfollow(admin);
    await says(member, 'help');
    expect(await kamnotJson(['role', 'list'], env)).toEqual([]);
    expect(line.violations).toEqual([]);
  });
});
