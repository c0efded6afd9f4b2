import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/chat/types.js';
import { graphemeCount } from '../../src/line/limits.js';
import { checkMessages } from '../../src/line/validate-message.js';

const problems = (...messages: unknown[]) =>
  checkMessages(messages as Message[]).map(({ property, problem }) => `${property} ${problem}`);

const text = (value: unknown, more: object = {}) => ({ type: 'text', text: value, ...more });
const postback = (fields: object = {}) => ({ type: 'postback', label: 'ตกลง', data: 'a=1', ...fields });
const quick = (...actions: object[]) => ({
  quickReply: { items: actions.map((action) => ({ type: 'action', action })) },
});
const bubble = (contents: unknown[], more: object = {}) => ({
  type: 'bubble',
  body: { type: 'box', layout: 'vertical', contents },
  ...more,
});
const flex = (contents: unknown, altText: unknown = 'กำหนดส่ง') => ({ type: 'flex', altText, contents });
const label = { type: 'text', text: 'ก' };

describe('counting', () => {
  test.each([
    ['กำหนด', 5, 4],
    ['กำหนดส่งเอกสารวันที่ ๕', 22, 17],
    ['กำหนดส่งที่ใกล้ที่สุด', 21, 13],
    ['👩‍👩‍👧‍👦', 11, 1],
  ])('%s is %i UTF-16 units and %i graphemes', (value, units, graphemes) => {
    expect([value.length, graphemeCount(value)]).toEqual([units, graphemes]);
  });

  test('text counts UTF-16 units: 2,500 emoji fit, one more does not', () => {
    expect(problems(text('🙂'.repeat(2500)))).toEqual([]);
    expect(problems(text('🙂'.repeat(2501)))).toEqual([
      'messages[0].text has 5002 UTF-16 units, 5000 allowed',
    ]);
  });

  test('labels count graphemes: 20 Thai clusters of more units fit', () => {
    expect(problems(text('x', quick(postback({ label: 'ที่'.repeat(20) }))))).toEqual([]);
    expect(problems(text('x', quick(postback({ label: 'ที่'.repeat(21) }))))).toEqual([
      'messages[0].quickReply.items[0].action.label has 21 characters, 20 allowed',
    ]);
  });
});

describe('calls', () => {
  test('one to five messages', () => {
    expect(problems()).toEqual(['messages must have 1 to 5 entries, has 0']);
    expect(problems(...Array(5).fill(text('x')))).toEqual([]);
    expect(problems(...Array(6).fill(text('x')))).toEqual(['messages must have 1 to 5 entries, has 6']);
  });

  test.each([[null], ['x'], [{ type: 'hologram' }], [{}]])('%j is no message', (message) => {
    expect(problems(message)).toHaveLength(1);
  });

  test('a body near 2 MB', () => {
    const image = {
      type: 'image',
      originalContentUrl: 'https://a.th/a.png',
      previewImageUrl: 'https://a.th/a.png',
    };
    const huge = { ...image, quickReply: undefined, note: 'x'.repeat(2 * 1024 * 1024) };
    expect(problems(huge)[0]).toMatch(/^messages has 2\d+ bytes$/);
  });
});

describe('text', () => {
  test.each([
    [text(''), 'messages[0].text must not be empty'],
    [text(undefined), 'messages[0].text must be a text'],
    [text('x', { emojis: Array(21).fill({}) }), 'messages[0].emojis has 21 entries, 20 allowed'],
    [
      text('x', { sender: { name: 'ก'.repeat(21) } }),
      'messages[0].sender.name has 21 UTF-16 units, 20 allowed',
    ],
  ])('%#', (message, problem) => {
    expect(problems(message)).toEqual([problem]);
  });

  test('textV2: every brace is a substitution that is defined, or doubled', () => {
    const v2 = (value: string, substitution: object = {}) => ({ type: 'textV2', text: value, substitution });
    const mention = { type: 'mention', mentionee: { type: 'all' } };
    expect(problems(v2('{all} สวัสดี {{วงเล็บ}}', { all: mention }))).toEqual([]);
    expect(problems(v2('{who}'))).toEqual(['messages[0] {who} is not defined']);
    expect(problems(v2('ปีกกา { เดียว'))).toEqual(['messages[0].text has an unmatched brace']);
    expect(problems(v2('x', { ชื่อไทย: mention }))).toHaveLength(1);
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`m${i}`, mention]));
    expect(problems(v2('x', many))).toEqual(['messages[0] has 21 mentions']);
  });
});

describe('quick replies and actions', () => {
  test('thirteen buttons fit, fourteen and none do not', () => {
    expect(problems(text('x', quick(...Array(13).fill(postback()))))).toEqual([]);
    expect(problems(text('x', quick(...Array(14).fill(postback()))))).toHaveLength(1);
    expect(problems(text('x', quick()))).toHaveLength(1);
  });

  test.each<[string, object, string | null]>([
    ['data of 300', postback({ data: 'x'.repeat(300) }), null],
    ['data of 301', postback({ data: 'x'.repeat(301) }), 'data has 301'],
    ['no data', postback({ data: '' }), 'data must not be empty'],
    ['displayText of 300 graphemes', postback({ displayText: 'ที่'.repeat(300) }), null],
    ['displayText of 301', postback({ displayText: 'ก'.repeat(301) }), 'displayText has 301'],
    ['displayText and text', postback({ displayText: 'a', text: 'b' }), 'exclude each other'],
    ['no label', { type: 'postback', data: 'x' }, 'label must be specified'],
    ['message', { type: 'message', label: 'ก', text: 'รอบหน้า' }, null],
    ['message without text', { type: 'message', label: 'ก' }, 'text must be specified'],
    ['uri', { type: 'uri', label: 'ก', uri: 'https://example.go.th/%E0%B8%81' }, null],
    ['uri in Thai', { type: 'uri', label: 'ก', uri: 'https://example.go.th/ก' }, 'percent-encoded'],
    ['javascript', { type: 'uri', label: 'ก', uri: 'javascript:alert(1)' }, 'must start with'],
    ['long uri', { type: 'uri', label: 'ก', uri: `https://a.th/${'x'.repeat(1000)}` }, 'has 1013'],
    ['picker', { type: 'datetimepicker', label: 'ก', data: 'd', mode: 'date', initial: '2024-03-20' }, null],
    [
      'Buddhist picker',
      { type: 'datetimepicker', label: 'ก', data: 'd', mode: 'date', min: '20/3/2567' },
      'does not fit mode date',
    ],
    [
      'picker of no mode',
      { type: 'datetimepicker', label: 'ก', data: 'd', mode: 'week' },
      'must be date, time or datetime',
    ],
    ['clipboard', { type: 'clipboard', label: 'ก', clipboardText: 'x' }, null],
    ['camera', { type: 'camera', label: 'ก' }, null],
    [
      'menu switch',
      { type: 'richmenuswitch', label: 'ก', data: 'x', richMenuAliasId: 'a' },
      'rich menus only',
    ],
    ['unknown', { type: 'teleport', label: 'ก' }, 'is no action type'],
  ])('%s', (_name, action, problem) => {
    const found = problems(text('x', quick(action)));
    if (problem === null) expect(found).toEqual([]);
    else expect(found.join()).toContain(problem);
  });
});

describe('flex', () => {
  test('a bubble of 30 KB fits, one byte more does not', () => {
    const empty = bubble([{ ...label, text: '' }]);
    const room = 30 * 1024 - Buffer.byteLength(JSON.stringify(empty));
    expect(problems(flex(bubble([{ ...label, text: 'x'.repeat(room) }])))).toEqual([]);
    expect(problems(flex(bubble([{ ...label, text: 'x'.repeat(room + 1) }])))).toEqual([
      'messages[0].contents has 30721 bytes of JSON, 30720 allowed',
    ]);
  });

  test('a carousel has one to twelve bubbles of one size, 50 KB together', () => {
    const carousel = (...contents: unknown[]) => flex({ type: 'carousel', contents });
    const small = bubble([label]);
    expect(problems(carousel(...Array(12).fill(small)))).toEqual([]);
    expect(problems(carousel(...Array(13).fill(small)))).toHaveLength(1);
    expect(problems(carousel())).toHaveLength(1);
    expect(problems(carousel(small, bubble([label], { size: 'giga' })))).toEqual([
      'messages[0].contents.contents all bubbles must have the same size',
    ]);
    expect(problems(carousel(small, bubble([label], { size: 'mega' })))).toEqual([]);
    const big = bubble([{ ...label, text: 'x'.repeat(26_000) }]);
    expect(problems(carousel(big, big)).join()).toContain('51200 allowed');
  });

  test.each<[string, unknown, string]>([
    ['no contents', undefined, 'must be a bubble or a carousel'],
    ['a box at the top', { type: 'box' }, 'must be bubble or carousel'],
    ['an empty text', bubble([{ type: 'text', text: '' }]), 'text must not be empty'],
    ['a strange component', bubble([{ type: 'slider' }]), 'is no flex component'],
    ['a box without contents', bubble([{ type: 'box', layout: 'vertical' }]), 'contents must be specified'],
    ['a button without action', bubble([{ type: 'button' }]), 'must be an action'],
    [
      'a button without label',
      bubble([{ type: 'button', action: { type: 'postback', data: 'x' } }]),
      'must be specified on a button',
    ],
    [
      'a long button',
      bubble([{ type: 'button', action: postback({ label: 'ก'.repeat(41) }) }]),
      '41 characters, 40 allowed',
    ],
    ['an image over http', bubble([{ type: 'image', url: 'http://a.th/a.png' }]), 'must start with https'],
    [
      'a bad action deep inside',
      bubble([{ type: 'box', layout: 'vertical', contents: [{ ...label, action: postback({ data: '' }) }] }]),
      'contents[0].contents[0].action.data',
    ],
  ])('%s', (_name, contents, problem) => {
    expect(problems(flex(contents)).join()).toContain(problem);
  });

  test('a text of spans needs no text of its own', () => {
    expect(problems(flex(bubble([{ type: 'text', contents: [{ type: 'span', text: 'ก' }] }])))).toEqual([]);
  });

  test('altText of 1,500', () => {
    expect(problems(flex(bubble([label]), 'ก'.repeat(1500)))).toEqual([]);
    expect(problems(flex(bubble([label]), 'ก'.repeat(1501))).join()).toContain('1501');
    expect(problems(flex(bubble([label]), '')).join()).toContain('altText must not be empty');
  });
});

describe('templates', () => {
  const template = (fields: object) => ({ type: 'template', altText: 'ก', template: fields });
  const column = (fields: object = {}) => ({ text: 'ก', actions: [postback()], ...fields });

  test.each<[string, object, string | null]>([
    ['buttons', { type: 'buttons', text: 'ก'.repeat(160), actions: Array(4).fill(postback()) }, null],
    [
      'buttons with a title and 61',
      { type: 'buttons', title: 'ก', text: 'ก'.repeat(61), actions: [postback()] },
      '60 allowed',
    ],
    ['five buttons', { type: 'buttons', text: 'ก', actions: Array(5).fill(postback()) }, 'has 5'],
    ['confirm', { type: 'confirm', text: 'ก'.repeat(240), actions: [postback(), postback()] }, null],
    ['confirm with one', { type: 'confirm', text: 'ก', actions: [postback()] }, 'must have 2 to 2'],
    ['carousel', { type: 'carousel', columns: Array(10).fill(column()) }, null],
    [
      'uneven carousel',
      { type: 'carousel', columns: [column(), column({ actions: [postback(), postback()] })] },
      'same number',
    ],
    ['carousel of eleven', { type: 'carousel', columns: Array(11).fill(column()) }, 'has 11'],
    [
      'column with image and 61',
      { type: 'carousel', columns: [column({ thumbnailImageUrl: 'https://a.th/a', text: 'ก'.repeat(61) })] },
      '60 allowed',
    ],
    [
      'image carousel label',
      {
        type: 'image_carousel',
        columns: [{ imageUrl: 'https://a.th/a', action: postback({ label: 'ก'.repeat(13) }) }],
      },
      '12 allowed',
    ],
    ['unknown', { type: 'wheel' }, 'is no template type'],
  ])('%s', (_name, fields, problem) => {
    const found = problems(template(fields));
    if (problem === null) expect(found).toEqual([]);
    else expect(found.join()).toContain(problem);
  });
});
