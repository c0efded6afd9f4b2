import { describe, expect, it } from 'vitest';
import { anonymous, clearMisses, isMiss, keepMisses, noteMiss, readMisses } from '../../src/chat/misses.js';
import { chatOfficeOfEachTest, GROUP } from './office.js';

const office = chatOfficeOfEachTest();

const misses = () => readMisses(office.store);

describe('questions that could not be answered', () => {
  it('are counted, and their words are not kept', async () => {
    await office.say('เงินเดือนออกวันไหน');
    await office.say('ข้อ 1.1 ส่งเมื่อไหร่');
    await office.say('ข้อ 99.9 ส่งเมื่อไหร่', GROUP);
    await office.say('เงินเดือนออกวันไหน', GROUP, null, false);
    expect(await misses()).toEqual({ keeping: false, count: 2, texts: [] });
  });

  it('are kept anonymous and normalised while that is switched on, and forgotten when it is off', async () => {
    await keepMisses(office.store, true);
    await office.say('กีฬาสีของนายสมชาย ใจดี โทร 081-234-5678 วันไหน');
    const [text] = (await misses()).texts;
    expect(text).toContain('กีฬาสี');
    expect(text).not.toMatch(/สมชาย|ใจดี|081|5678/);
    await keepMisses(office.store, false);
    expect(await misses()).toEqual({ keeping: false, count: 1, texts: [] });
    await clearMisses(office.store);
    expect((await misses()).count).toBe(0);
  });

  it('are all counted when many come at once, and few are kept', async () => {
    await keepMisses(office.store, true);
    for (let round = 0; round < 60; round++) {
      await Promise.all(
        Array.from({ length: 4 }, (_, index) => noteMiss(office.store, `คำถามที่ ${round} ${index}`)),
      );
    }
    const { count, texts } = await misses();
    expect(count).toBe(240);
    expect(texts).toHaveLength(200);
  });

  it.each([
    ['mail พี่แอน a.b@example.com นะ', /แอน|example/],
    ['เลขบัตร 1 2345 67890 12 3', /\d{3}/],
    ['ดู https://example.com/secret?x=1', /example|secret/],
    ['ก'.repeat(5000), /.{121}/u],
  ])('lose what names somebody: %s', (text, gone) => {
    expect(anonymous(text)).not.toMatch(gone);
  });

  it('keep คุณธรรม, which names nobody', () => {
    expect(anonymous('คุณธรรมของหน่วยงาน')).toContain('คุณธรรม');
  });

  it.each([
    ['notfound', 0, true],
    ['outofscope', 0, true],
    ['clarify', 0, true],
    ['clarify', 2, false],
    ['lookup', 1, false],
    ['smalltalk', 0, false],
  ] as const)('%s with %i rows: %s', (intent, rows, miss) => {
    expect(isMiss({ intent, items: Array.from({ length: rows }, () => ['1', [], null]) })).toBe(miss);
  });
});
