/** Small messages of every kind, to bend in tests. */
type Json = Record<string, unknown>;
export const units = (count: number) => 'ก'.repeat(count);
/** Two UTF-16 units, one grapheme: ก with a vowel above it. */
export const graphemes = (count: number) => 'กิ'.repeat(count);
export const postback = (more: Json = {}) => ({ type: 'postback', label: 'ส่งแล้ว', data: 'a=1', ...more });
export const textPart = (more: Json = {}) => ({ type: 'text', text: 'ก', ...more });
export const box = (contents: unknown[], more: Json = {}) => ({
  type: 'box',
  layout: 'vertical',
  contents,
  ...more,
});
export const bubble = (more: Json = {}) => ({ type: 'bubble', body: box([textPart()]), ...more });
export const flex = (contents: unknown, more: Json = {}) => ({
  type: 'flex',
  altText: 'กำหนด',
  contents,
  ...more,
});
export const carousel = (bubbles: unknown[]) => flex({ type: 'carousel', contents: bubbles });
export const button = (action: unknown) => flex(bubble({ footer: box([{ type: 'button', action }]) }));
export const withQuick = (items: unknown[]) => ({ type: 'text', text: 'ก', quickReply: { items } });
export const quick = (action: unknown) => ({ type: 'action', action });
export const template = (body: Json, more: Json = {}) => ({
  type: 'template',
  altText: 'เลือก',
  template: body,
  ...more,
});
export const buttons = (more: Json = {}) =>
  template({ type: 'buttons', text: 'เลือก', actions: [postback()], ...more });
export const column = (more: Json = {}) => ({ text: 'ก', actions: [postback()], ...more });
export const columns = (...list: unknown[]) => template({ type: 'carousel', columns: list });
export const picker = (more: Json) => postback({ type: 'datetimepicker', mode: 'date', ...more });
export const hero = (part: Json, more: Json = {}) => bubble({ hero: part, ...more });
export const image = (more: Json = {}) => ({ type: 'image', url: 'https://example.com/a.png', ...more });
export const video = {
  type: 'video',
  url: 'https://example.com/a.mp4',
  previewUrl: 'https://example.com/a.png',
  altContent: image(),
};
export const v2 = (text: string, substitution: Json = {}) => ({ type: 'textV2', text, substitution });
export const smile = { type: 'emoji', productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };
export const messages = (count: number) => Array.from({ length: count }, () => textPart());

/** Where the action of `button` stands. */
export const BUTTON = 'messages[0].contents.footer.contents[0].action';
/** Where the first part of a bubble's body stands. */
export const PART = 'messages[0].contents.body.contents[0]';

/** What is refused: in words, the messages, the property, and the text; null where the property cannot be read. */
export type Refused = [string, unknown[], string, RegExp | null];
