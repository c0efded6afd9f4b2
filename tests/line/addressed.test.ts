import type { webhook } from '@line/bot-sdk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressedMessage, addressedText, chatOf } from '../../src/line/addressed.js';

const message = (text: string, ...mentionees: object[]) =>
  ({
    type: 'text',
    id: '1',
    quoteToken: 'q',
    text,
    mention: { mentionees },
  }) as unknown as webhook.TextMessageContent;

describe('a text alone', () => {
  test.each([
    ['/รอบหน้า', 'รอบหน้า'],
    ['／ รอบหน้า', 'รอบหน้า'],
    ['  /รอบหน้า ', 'รอบหน้า'],
    ['\u200b/รอบหน้า', 'รอบหน้า'],
    ['kamnot รอบหน้า', 'รอบหน้า'],
    ['KAMNOT: รอบหน้า', 'รอบหน้า'],
    ['kamnotรอบหน้า', 'รอบหน้า'],
    ['@kamnot, รอบหน้า', 'รอบหน้า'],
    ['kamnot', ''],
    ['/', ''],
  ])('%j addresses the bot and asks %j', (text, rest) => {
    expect(addressedText(text)).toEqual({ addressed: true, text: rest });
  });

  test.each(['กำหนด ส่งวันไหน', 'กำหนดส่งวันไหน', 'รอบหน้า kamnot', 'kamnots รอบหน้า', 'kamnot_2', 'ถาม/ตอบ', ''])(
    '%j addresses nobody',
    (text) => {
      expect(addressedText(text)).toEqual({ addressed: false, text: text.trim() });
    },
  );
});

describe('mentions', () => {
  test('isSelf addresses the bot, and is cut by index and length', () => {
    const self = { index: 5, length: 13, type: 'user', isSelf: true };
    expect(addressedMessage(message('ถาม  @กำหนด 99 บอท1 1.7 ส่งไหน', { ...self, length: 14 }))).toEqual({
      addressed: true,
      text: 'ถาม    1.7 ส่งไหน',
    });
  });

  test('a mention of somebody else, of all, or isSelf that is no true, addresses nobody', () => {
    const at = { index: 0, length: 4 };
    for (const other of [
      { ...at, type: 'user', userId: 'U1' },
      { ...at, type: 'all' },
      { ...at, type: 'user', isSelf: 'true' },
    ]) {
      expect(addressedMessage(message('@All มาแล้ว', other)).addressed).toBe(false);
    }
  });

  test('several mentions are cut from right to left; indexes are UTF-16 units', () => {
    const text = '🙂@A @B 1.7';
    const found = addressedMessage(
      message(text, { index: 2, length: 2, isSelf: true }, { index: 5, length: 2 }),
    );
    expect(found).toEqual({ addressed: true, text: '🙂    1.7' });
  });

  test('broken mention data never throws and never swallows the question', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.anything()), (text, mentionees) => {
        const odd = {
          type: 'text',
          id: '1',
          text,
          mention: { mentionees },
        } as unknown as webhook.TextMessageContent;
        const found = addressedMessage(odd);
        expect(typeof found.text).toBe('string');
      }),
    );
  });
});

test('the chat of an event is the group, the room, else the user', () => {
  const of = (source: object) => chatOf({ source } as unknown as webhook.Event);
  expect(of({ type: 'group', groupId: 'C1', userId: 'U1' })).toBe('C1');
  expect(of({ type: 'room', roomId: 'R1', userId: 'U1' })).toBe('R1');
  expect(of({ type: 'user', userId: 'U1' })).toBe('U1');
  expect(chatOf({} as webhook.Event)).toBe(null);
});
