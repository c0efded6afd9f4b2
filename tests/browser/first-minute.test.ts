import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningService, startService, tempDir } from '../helpers/process.js';
import { openBrowser, picture } from './browser.js';

let service: RunningService;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  [service, browser] = await Promise.all([startService({ DATA_DIR: tempDir() }), openBrowser()]);
  page = await browser.newPage({ viewport: { width: 1360, height: 900 }, locale: 'th-TH' });
  page.setDefaultTimeout(90_000);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
});

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

const panel = (index: number) => page.locator('.panel').nth(index);

async function ask(index: number, text: string): Promise<string> {
  const bot = panel(index).locator('.message.bot');
  const before = await bot.count();
  await panel(index).locator('.say').fill(text);
  await panel(index).locator('.say').press('Enter');
  await bot.nth(before).waitFor();
  return (await bot.nth(before).textContent()) ?? '';
}

/** Taps a button of the newest card of the 1:1 chat that has it. */
async function press(label: string): Promise<void> {
  await panel(0).getByRole('button', { name: label, exact: true }).last().click();
}

describe('the first minute of a new user', () => {
  it('opens three chats, a clock and the quota', async () => {
    await page.goto(service.url);
    await panel(2).waitFor();
    expect(await page.locator('#now').textContent()).toContain('12 มีนาคม 2567');
    expect(await page.locator('#quota-text').textContent()).toMatch(/ใช้ไป \d+ จาก 300/);
    await picture(page, 'opened');
  });

  it('asks when a round is due and gets the right card', async () => {
    expect(await ask(0, '1.1 ส่งวันไหนคะ')).toContain('20 มีนาคม 2567');
    await picture(page, 'answer');
    expect(await ask(0, 'รอบ 20 มีนาคม มีอะไรบ้าง')).toMatch(/รายการ/);
  });

  it('keeps quiet in a group until it is mentioned', async () => {
    const group = panel(1);
    await group.locator('.mention input').uncheck();
    const before = await group.locator('.message.bot').count();
    await group.locator('.say').fill('วันนี้ฝนตกหนักมาก');
    await group.locator('.say').press('Enter');
    await group.locator('.message.me').last().waitFor();
    await group.locator('.mention input').check();
    await ask(1, 'ของเราเหลืออะไรบ้าง');
    expect(await group.locator('.message.bot').count()).toBe(before + 1);
  });

  it('moves the clock to the next reminder and sees it in both groups, with its price', async () => {
    await page.locator('#move-next').click();
    await page.locator('#now', { hasText: '13 มีนาคม 2567' }).waitFor();
    for (const index of [1, 2]) {
      const push = panel(index).locator('.message.bot', { hasText: '20 มี' }).last();
      await push.locator('.cost', { hasText: 'ใช้โควตา' }).waitFor();
    }
    await page.locator('#report', { hasText: 'ส่ง 2 ข้อความ' }).waitFor();
    await picture(page, 'sandbox');
  });

  it('marks a row as handed in only after a confirmation', async () => {
    expect(await ask(1, 'ส่ง 1.1 แล้วค่ะ')).toMatch(/ยืนยัน|ใช่/);
    await picture(page, 'mark');
  });

  it('lets the visitor announce to both groups, with a code said in the 1:1 chat', async () => {
    await page.locator('#organizer').click();
    await panel(0).locator('.message.bot', { hasText: 'ผู้ดูแลระบบแล้ว' }).waitFor();
    const chip = page.locator('#examples button', { hasText: 'ประกาศ อบรมจริยธรรม' });
    await chip.waitFor();
    await page.locator('#organizer').waitFor({ state: 'detached' });
    await chip.click();
    await panel(0).locator('.say').press('Enter');
    await press('ใช้ข้อความนี้');
    await picture(page, 'announcement');
    await press('ส่งเลย');
    await panel(0).locator('.message.bot', { hasText: 'ภายใน 5 นาที' }).waitFor();
    await page.locator('#next-text', { hasText: 'ส่งประกาศ "อบรมจริยธรรม"' }).waitFor();
    await page.locator('#move-next').click();
    for (const index of [1, 2]) {
      const news = panel(index).locator('.message.bot', { hasText: 'ขอเชิญร่วมกิจกรรม' });
      await news.locator('.cost', { hasText: 'ใช้โควตา' }).waitFor();
    }
    await panel(0).locator('.message.bot', { hasText: 'ส่งแล้ว 2 แชต' }).waitFor();
    await picture(page, 'announced');
  });

  it('shows one chat at a time on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.locator('.panel:visible').count()).toBe(1);
    await page.locator('#tabs button').nth(1).click();
    expect(await panel(1).isVisible()).toBe(true);
    await picture(page, 'phone');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('never runs markup that somebody types', async () => {
    await page.setViewportSize({ width: 1360, height: 900 });
    await ask(0, '<img src=x onerror="document.title=\'hacked\'"> <b>1.1</b>');
    expect(await page.title()).not.toBe('hacked');
  });

  it('has no error in the browser', () => {
    expect(problems).toEqual([]);
  });
});
