import {
  box,
  bubble,
  button,
  buttons,
  carousel,
  column,
  columns,
  flex,
  graphemes,
  hero,
  messages,
  picker,
  postback,
  quick,
  smile,
  textPart,
  units,
  v2,
  video,
  withQuick,
} from './samples.js';

/** What LINE takes; the last allowed of each limit. */
export const TAKEN_MESSAGES: [string, unknown[]][] = [
  ['one to five messages', messages(5)],
  ['a text of 5,000 units', [textPart({ text: units(5_000) })]],
  ['altText of 1,500 units', [flex(bubble(), { altText: units(1_500) })]],
  ['a label of 20 graphemes in 40 units', [buttons({ actions: [postback({ label: graphemes(20) })] })]],
  ['a flex button label of 40 graphemes', [button(postback({ label: graphemes(40) }))]],
  ['a quick reply label of 20 graphemes', [withQuick([quick(postback({ label: graphemes(20) }))])]],
  ['13 quick replies', [withQuick(Array.from({ length: 13 }, () => quick(postback())))]],
  ['a location quick reply', [withQuick([quick({ type: 'location', label: 'ที่ตั้ง' })])]],
  ['postback data of 300 units', [button(postback({ data: units(300) }))]],
  ['displayText of 300 graphemes', [button(postback({ displayText: graphemes(300) }))]],
  ['a message action of 300 graphemes', [button({ type: 'message', label: 'ก', text: graphemes(300) })]],
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
  ['a buttons text of 160 graphemes', [buttons({ text: graphemes(160) })]],
  ['a buttons text of 60 beside a title', [buttons({ text: graphemes(60), title: graphemes(40) })]],
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
