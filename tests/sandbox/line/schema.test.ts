import { describe, expect, test } from 'vitest';
import { push, stand } from './helpers.js';

type Json = Record<string, unknown>;
const ก = (count: number) => 'ก'.repeat(count);
/** Two UTF-16 units, one grapheme: ก with a vowel above it. */
const กิ = (count: number) => 'กิ'.repeat(count);
const postback = (more: Json = {}) => ({ type: 'postback', label: 'ส่งแล้ว', data: 'a=1', ...more });
const textPart = (more: Json = {}) => ({ type: 'text', text: 'ก', ...more });
const box = (contents: unknown[], more: Json = {}) => ({
  type: 'box',
  layout: 'vertical',
  contents,
  ...more,
});
const bubble = (more: Json = {}) => ({ type: 'bubble', body: box([textPart()]), ...more });
const flex = (contents: unknown, more: Json = {}) => ({ type: 'flex', altText: 'กำหนด', contents, ...more });
const carousel = (bubbles: unknown[]) => flex({ type: 'carousel', contents: bubbles });
const button = (action: unknown) => flex(bubble({ footer: box([{ type: 'button', action }]) }));
const withQuick = (items: unknown[]) => ({ type: 'text', text: 'ก', quickReply: { items } });
const quick = (action: unknown) => ({ type: 'action', action });
const template = (body: Json, more: Json = {}) => ({
  type: 'template',
  altText: 'เลือก',
  template: body,
  ...more,
});
const buttons = (more: Json = {}) =>
  template({ type: 'buttons', text: 'เลือก', actions: [postback()], ...more });
const column = (more: Json = {}) => ({ text: 'ก', actions: [postback()], ...more });
const columns = (...list: unknown[]) => template({ type: 'carousel', columns: list });
const picker = (more: Json) => postback({ type: 'datetimepicker', mode: 'date', ...more });
const hero = (part: Json, more: Json = {}) => bubble({ hero: part, ...more });
const image = (more: Json = {}) => ({ type: 'image', url: 'https://example.com/a.png', ...more });
const video = {
  type: 'video',
  url: 'https://example.com/a.mp4',
  previewUrl: 'https://example.com/a.png',
  altContent: image(),
};
const v2 = (text: string, substitution: Json = {}) => ({ type: 'textV2', text, substitution });
const smile = { type: 'emoji', productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };
const messages = (count: number) => Array.from({ length: count }, () => textPart());

/** What LINE takes; the last allowed of each limit. */
const GOOD: [string, unknown[]][] = [
  ['one to five messages', messages(5)],
  ['a text of 5,000 units', [textPart({ text: ก(5_000) })]],
  ['altText of 1,500 units', [flex(bubble(), { altText: ก(1_500) })]],
  ['a label of 20 graphemes in 40 units', [buttons({ actions: [postback({ label: กิ(20) })] })]],
  ['a flex button label of 40 graphemes', [button(postback({ label: กิ(40) }))]],
  ['a quick reply label of 20 graphemes', [withQuick([quick(postback({ label: กิ(20) }))])]],
  ['13 quick replies', [withQuick(Array.from({ length: 13 }, () => quick(postback())))]],
  ['a location quick reply', [withQuick([quick({ type: 'location', label: 'ที่ตั้ง' })])]],
  ['postback data of 300 units', [button(postback({ data: ก(300) }))]],
  ['displayText of 300 graphemes', [button(postback({ displayText: กิ(300) }))]],
  ['a message action of 300 graphemes', [button({ type: 'message', label: 'ก', text: กิ(300) })]],
  [
    'a uri of 1,000 characters',
    [button({ type: 'uri', label: 'ก', uri: `https://example.com/${'a'.repeat(980)}` })],
  ],
  [
    'tel and line links',
    [
      button({ type: 'uri', label: 'ก', uri: 'tel:021234567' }),
      button({ type: 'uri', label: 'ก', uri: 'line://app/1' }),
    ],
  ],
  ['12 bubbles of one size', [carousel(Array.from({ length: 12 }, () => bubble({ size: 'kilo' })))]],
  ['a buttons text of 160 graphemes', [buttons({ text: กิ(160) })]],
  ['a buttons text of 60 beside a title', [buttons({ text: กิ(60), title: กิ(40) })]],
  ['ten columns', [columns(...Array.from({ length: 10 }, () => column()))]],
  [
    'a picker within the years',
    [button(picker({ initial: '2024-03-20', min: '1900-01-01', max: '2100-12-31' }))],
  ],
  ['a video hero', [flex(hero(video, { size: 'giga' }))]],
  ['literal braces and a placeholder', [v2('{{x}} {s}', { s: smile })]],
  [
    'spans instead of text',
    [flex(bubble({ body: box([{ type: 'text', contents: [{ type: 'span', text: 'ก' }] }]) }))],
  ],
  [
    'a gradient and keywords',
    [
      flex(
        bubble({
          body: box([textPart({ size: 'xxs', margin: '4px' })], {
            background: {
              type: 'linearGradient',
              angle: '90deg',
              startColor: '#000000',
              endColor: '#FFFFFF80',
            },
            paddingAll: '5%',
            cornerRadius: 'md',
          }),
        }),
      ),
    ],
  ],
];

/** What LINE refuses: the property and the text, or null where the whole property cannot be read. */
const BAD: [string, unknown[], string, RegExp | null][] = [
  ['no messages', [], 'messages', /^Size must be between 1 and 5$/],
  ['six messages', messages(6), 'messages', /^Size must be between 1 and 5$/],
  ['a message without type', [{ text: 'ก' }], 'messages[0].type', /^must be specified$/],
  ['an unknown type', [{ type: 'bogus' }], 'messages[0].type', /known types/],
  [
    'an unknown type deep inside',
    [flex(bubble({ body: box([{ type: 'bogus' }]) }))],
    'messages[0].contents.body.contents[0].type',
    /known types/,
  ],
  ['a message that is none', ['ก'], 'messages[0]', null],
  ['a number as text', [textPart({ text: 5 })], 'messages[0].text', null],
  ['an unknown property', [textPart({ bold: true })], 'messages[0].bold', null],
  ['no text', [{ type: 'text' }], 'messages[0].text', /^must be specified$/],
  ['an empty text', [textPart({ text: '' })], 'messages[0].text', /^May not be empty$/],
  ['5,001 units', [textPart({ text: ก(5_001) })], 'messages[0].text', /^Length must be between 0 and 5000$/],
  ['5,002 units of 2,501 emoji', [textPart({ text: '🤨'.repeat(2_501) })], 'messages[0].text', /^Length/],
  ['altText of 1,501', [flex(bubble(), { altText: ก(1_501) })], 'messages[0].altText', /1500$/],
  ['no altText', [{ type: 'flex', contents: bubble() }], 'messages[0].altText', /^must be specified$/],
  [
    'template altText of 1,501',
    [template({ type: 'confirm', text: 'ก', actions: [postback(), postback()] }, { altText: ก(1_501) })],
    'messages[0].altText',
    /1500$/,
  ],
  [
    'a label of 21 graphemes',
    [buttons({ actions: [postback({ label: กิ(21) })] })],
    'messages[0].template.actions[0].label',
    /between 0 and 20$/,
  ],
  [
    'a template action without label',
    [buttons({ actions: [postback({ label: undefined })] })],
    'messages[0].template.actions[0].label',
    /^must be specified$/,
  ],
  [
    'a flex button label of 41',
    [button(postback({ label: กิ(41) }))],
    'messages[0].contents.footer.contents[0].action.label',
    /40$/,
  ],
  [
    'a flex button without label',
    [button({ type: 'postback', data: 'a' })],
    'messages[0].contents.footer.contents[0].action.label',
    /^must be specified$/,
  ],
  [
    'a quick reply without label',
    [withQuick([quick({ type: 'postback', data: 'a' })])],
    'messages[0].quickReply.items[0].action.label',
    /^must be specified$/,
  ],
  [
    '14 quick replies',
    [withQuick(Array.from({ length: 14 }, () => quick(postback())))],
    'messages[0].quickReply.items',
    /^Size must be between 1 and 13$/,
  ],
  [
    'a rich menu switch outside a rich menu',
    [withQuick([quick({ type: 'richmenuswitch', label: 'ก', data: 'a', richMenuAliasId: 'a' })])],
    'messages[0].quickReply.items[0].action.type',
    /allowed here/,
  ],
  [
    'a camera button outside quick replies',
    [button({ type: 'camera', label: 'ก' })],
    'messages[0].contents.footer.contents[0].action.type',
    /allowed here/,
  ],
  [
    'data of 301',
    [button(postback({ data: ก(301) }))],
    'messages[0].contents.footer.contents[0].action.data',
    /300$/,
  ],
  [
    'no data',
    [button({ type: 'postback', label: 'ก' })],
    'messages[0].contents.footer.contents[0].action.data',
    /^must be specified$/,
  ],
  [
    'displayText of 301 graphemes',
    [button(postback({ displayText: กิ(301) }))],
    'messages[0].contents.footer.contents[0].action.displayText',
    /300$/,
  ],
  [
    'displayText and text',
    [button(postback({ displayText: 'ก', text: 'ก' }))],
    'messages[0].contents.footer.contents[0].action.displayText',
    /together/,
  ],
  [
    'a uri of 1,001',
    [button({ type: 'uri', label: 'ก', uri: `https://example.com/${'a'.repeat(981)}` })],
    'messages[0].contents.footer.contents[0].action.uri',
    /invalid uri/,
  ],
  [
    'raw Thai in a uri',
    [button({ type: 'uri', label: 'ก', uri: 'https://example.com/กำหนด' })],
    'messages[0].contents.footer.contents[0].action.uri',
    /invalid uri/,
  ],
  [
    'a javascript uri',
    [button({ type: 'uri', label: 'ก', uri: 'javascript:alert(1)' })],
    'messages[0].contents.footer.contents[0].action.uri',
    /invalid uri/,
  ],
  [
    'a picture over http',
    [
      {
        type: 'image',
        originalContentUrl: 'http://example.com/a.jpg',
        previewImageUrl: 'https://example.com/a.jpg',
      },
    ],
    'messages[0].originalContentUrl',
    /https/,
  ],
  [
    '13 bubbles',
    [carousel(Array.from({ length: 13 }, () => bubble()))],
    'messages[0].contents.contents',
    /12$/,
  ],
  [
    'bubbles of two sizes',
    [carousel([bubble({ size: 'kilo' }), bubble()])],
    'messages[0].contents.contents',
    /same size/,
  ],
  ['a video in a carousel', [carousel([hero(video)])], 'messages[0].contents.contents[0].hero', /carousel/],
  [
    'a video in a small bubble',
    [flex(hero(video, { size: 'nano' }))],
    'messages[0].contents.hero',
    /kilo, mega, giga/,
  ],
  ['a text as hero', [flex(hero(textPart()))], 'messages[0].contents.hero.type', /hero/],
  ['an empty bubble', [flex({ type: 'bubble' })], 'messages[0].contents', /block/],
  [
    'a bubble of over 30 KB',
    [flex(bubble({ body: box([textPart({ text: ก(10_400) })]) }))],
    'messages[0].contents',
    /too large/,
  ],
  [
    'a carousel of over 50 KB',
    [carousel([1, 2, 3].map(() => bubble({ body: box([textPart({ text: ก(6_000) })]) })))],
    'messages[0].contents',
    /too large/,
  ],
  [
    'an empty flex text',
    [flex(bubble({ body: box([textPart({ text: '' })]) }))],
    'messages[0].contents.body.contents[0].text',
    /non-empty/,
  ],
  [
    'a button in a baseline box',
    [flex(bubble({ body: box([{ type: 'button', action: postback() }], { layout: 'baseline' }) }))],
    'messages[0].contents.body.contents[0].type',
    /icon, text, filler/,
  ],
  [
    'an icon in a vertical box',
    [flex(bubble({ body: box([{ type: 'icon', url: 'https://example.com/i.png' }]) }))],
    'messages[0].contents.body.contents[0].type',
    /one of/,
  ],
  [
    'an unknown layout',
    [flex(bubble({ body: box([], { layout: 'diagonal' }) }))],
    'messages[0].contents.body.layout',
    /horizontal, vertical, baseline/,
  ],
  [
    'a colour of three digits',
    [flex(bubble({ body: box([textPart({ color: '#eee' })]) }))],
    'messages[0].contents.body.contents[0].color',
    /invalid property/,
  ],
  [
    'a size nobody knows',
    [flex(bubble({ body: box([textPart({ size: 'huge' })]) }))],
    'messages[0].contents.body.contents[0].size',
    /invalid property/,
  ],
  [
    'an image thrice as high as wide',
    [flex(hero(image({ aspectRatio: '1:4' })))],
    'messages[0].contents.hero.aspectRatio',
    /three times/,
  ],
  [
    'eleven animated images',
    [flex(bubble({ body: box(Array.from({ length: 11 }, () => image({ animated: true }))) }))],
    'messages[0].contents',
    /animated/,
  ],
  [
    'five actions',
    [buttons({ actions: Array.from({ length: 5 }, () => postback()) })],
    'messages[0].template.actions',
    /^Size must be between 1 and 4$/,
  ],
  ['a buttons text of 161', [buttons({ text: กิ(161) })], 'messages[0].template.text', /160$/],
  [
    'a buttons text of 61 beside a title',
    [buttons({ text: กิ(61), title: 'ก' })],
    'messages[0].template.text',
    /60$/,
  ],
  ['a title of 41', [buttons({ title: กิ(41) })], 'messages[0].template.title', /40$/],
  [
    'a confirm with one action',
    [template({ type: 'confirm', text: 'ก', actions: [postback()] })],
    'messages[0].template.actions',
    /^Size must be between 2 and 2$/,
  ],
  [
    'a confirm text of 241',
    [template({ type: 'confirm', text: กิ(241), actions: [postback(), postback()] })],
    'messages[0].template.text',
    /240$/,
  ],
  [
    '11 columns',
    [columns(...Array.from({ length: 11 }, () => column()))],
    'messages[0].template.columns',
    /10$/,
  ],
  [
    'columns with different counts',
    [columns(column(), column({ actions: [postback(), postback()] }))],
    'messages[0].template.columns',
    /same number/,
  ],
  [
    'a column text of 121',
    [columns(column({ text: กิ(121) }))],
    'messages[0].template.columns[0].text',
    /120$/,
  ],
  [
    'an image carousel label of 13',
    [
      template({
        type: 'image_carousel',
        columns: [{ imageUrl: 'https://example.com/a.png', action: postback({ label: กิ(13) }) }],
      }),
    ],
    'messages[0].template.columns[0].action.label',
    /12$/,
  ],
  [
    'a picker in the Buddhist era',
    [button(picker({ initial: '2567-03-20' }))],
    'messages[0].contents.footer.contents[0].action.initial',
    /date format/,
  ],
  [
    'a picker with time for a date',
    [button(picker({ initial: '2024-03-20T10:00' }))],
    'messages[0].contents.footer.contents[0].action.initial',
    /date format/,
  ],
  [
    'a picker that ends before it starts',
    [button(picker({ min: '2024-03-20', max: '2024-03-19' }))],
    'messages[0].contents.footer.contents[0].action.min',
    /less than max/,
  ],
  ['a placeholder without substitution', [v2('{a}')], 'messages[0].text', /a has no substitution/],
  ['a lone brace', [v2('{ a')], 'messages[0].text', /unmatched brace/],
  [
    'a placeholder name with a dash',
    [v2('{s}', { s: smile, 'a-b': smile })],
    'messages[0].substitution',
    /invalid property/,
  ],
  [
    '21 emoji',
    [
      v2(
        '{s}',
        Object.fromEntries(['s', ...Array(20).keys()].map((name) => [`s${name}`.replace('ss', 's'), smile])),
      ),
    ],
    'messages[0].substitution',
    /20 emojis/,
  ],
  [
    'a sender called LINE',
    [textPart({ sender: { name: 'LINE ทีม' } })],
    'messages[0].sender.name',
    /reserved/,
  ],
  ['a sender name of 21', [textPart({ sender: { name: 'ก'.repeat(21) } })], 'messages[0].sender.name', /20$/],
];

describe('messages', () => {
  test.each(GOOD)('takes %s', async (_, list) => {
    const line = await stand();
    const answer = await push(line, line.addUser().id, list);
    expect([answer.status, answer.json.details]).toEqual([200, undefined]);
  });

  test.each(BAD)('refuses %s', async (_, list, property, wording) => {
    const line = await stand();
    const answer = await push(line, line.addUser().id, list);
    expect(answer.status).toBe(400);
    if (wording) {
      expect(answer.json.message).toMatch(/^The request body has \d+ error\(s\)$/);
      expect(answer.json.details).toContainEqual({ property, message: expect.stringMatching(wording) });
    } else {
      expect(answer.json.message).toBe(
        `The property, ${property}, in the request body is invalid (line: -, column: -)`,
      );
    }
    expect(line.ledger).toHaveLength(0);
  });

  test('counts every error of a body', async () => {
    const line = await stand();
    const answer = await push(line, line.addUser().id, [{ type: 'text' }, textPart({ text: '' })]);
    expect(answer.json.message).toBe('The request body has 2 error(s)');
    expect(answer.json.details?.map(({ property }) => property)).toEqual([
      'messages[0].text',
      'messages[1].text',
    ]);
  });

  test('takes unknown properties, as LINE does, when strictness is off', async () => {
    const line = await stand({ strictUnknownProperties: false });
    expect((await push(line, line.addUser().id, [textPart({ bold: true })])).status).toBe(200);
  });

  test('the validate endpoints check and send nothing', async () => {
    const line = await stand();
    const { call } = await import('./helpers.js');
    for (const kind of ['reply', 'push', 'multicast', 'narrowcast', 'broadcast']) {
      const path = `/v2/bot/message/validate/${kind}`;
      expect((await call(line, path, { messages: [textPart()] })).status).toBe(200);
      expect((await call(line, path, { messages: [textPart({ text: '' })] })).status).toBe(400);
    }
    expect(line.ledger).toHaveLength(0);
  });
});
