import {
  COUNT_LIMITS as COUNT,
  GRAPHEME_LIMITS as GRAPHEME,
  UTF16_LIMITS as UTF16,
} from '../../../line/limits.js';
import type { LineLength } from './lengths.js';

/**
 * What the OpenAPI file leaves unsaid, by definition and property, from the reference of the Messaging API,
 * https://developers.line.biz/en/reference/messaging-api/ (message objects, Flex, action objects,
 * rich menu). Numbers that kamnot relies on too stand in src/line/limits.ts; how they are counted is written anew.
 * Limits that depend on where an object stands (labels, texts beside an image) are in `rules/`.
 */
export interface Limit {
  lineLength?: LineLength;
  lineUrl?: { max: number; https: boolean };
  pattern?: string;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  maxProperties?: number;
  propertyNames?: { pattern: string };
  required?: true;
}

const units = (max: number, min = 1): Limit => ({ lineLength: { min, max, unit: 'utf16' } });
const graphemes = (max: number, min = 1): Limit => ({ lineLength: { min, max, unit: 'grapheme' } });
const items = (minItems: number, maxItems: number): Limit => ({ minItems, maxItems });
const needed = (limit: Limit = {}): Limit => ({ ...limit, required: true });

const IMAGE_URL: Limit = { lineUrl: { max: UTF16.imageUrl, https: true } };
const ALT_TEXT = units(UTF16.altText);
const COLOR: Limit = { pattern: '^#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$' };
const KEYWORD_OR_PX: Limit = { pattern: '^(none|xs|sm|md|lg|xl|xxl|\\d+(\\.\\d+)?px)$' };
const LENGTH_OR_PERCENT: Limit = { pattern: '^(none|xs|sm|md|lg|xl|xxl|-?\\d+(\\.\\d+)?(px|%))$' };
const SIDE: Limit = { pattern: '^\\d+(\\.\\d+)?(px|%)$' };
const FONT_SIZE: Limit = { pattern: '^(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|\\d+(\\.\\d+)?px)$' };
const IMAGE_SIZE: Limit = { pattern: '^(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|\\d+(\\.\\d+)?(px|%))$' };
const RATIO: Limit = { pattern: '^[1-9]\\d{0,4}:[1-9]\\d{0,4}$' };

export const LIMITS: Record<string, Record<string, Limit>> = {
  TextMessage: { text: units(UTF16.text), emojis: items(1, COUNT.emojis) },
  TextMessageV2: {
    text: units(UTF16.text),
    substitution: { maxProperties: COUNT.substitutions, propertyNames: { pattern: '^[0-9a-zA-Z_]{1,20}$' } },
  },
  Emoji: { index: needed({ minimum: 0 }), productId: needed(), emojiId: needed() },
  UserMentionTarget: { userId: { pattern: '^U[0-9a-f]{32}$' } },
  ImageMessage: { originalContentUrl: IMAGE_URL, previewImageUrl: IMAGE_URL },
  VideoMessage: { originalContentUrl: IMAGE_URL, previewImageUrl: IMAGE_URL, trackingId: units(100) },
  AudioMessage: { originalContentUrl: IMAGE_URL, duration: { minimum: 1 } },
  LocationMessage: {
    title: units(100),
    address: units(100),
    latitude: { minimum: -90, maximum: 90 },
    longitude: { minimum: -180, maximum: 180 },
  },
  ImagemapMessage: { altText: ALT_TEXT, baseUrl: IMAGE_URL, actions: items(1, 50) },
  FlexMessage: { altText: ALT_TEXT },
  TemplateMessage: { altText: ALT_TEXT },
  QuickReply: { items: needed(items(1, COUNT.quickReplyItems)) },
  QuickReplyItem: { action: needed(), type: needed({ pattern: '^action$' }), imageUrl: IMAGE_URL },
  Sender: { name: units(UTF16.senderName), iconUrl: IMAGE_URL },
  ButtonsTemplate: {
    title: graphemes(GRAPHEME.buttonsTitle),
    text: graphemes(GRAPHEME.buttonsText),
    actions: items(1, COUNT.buttonsActions),
    thumbnailImageUrl: IMAGE_URL,
    imageAspectRatio: { pattern: '^(rectangle|square)$' },
    imageSize: { pattern: '^(cover|contain)$' },
    imageBackgroundColor: COLOR,
  },
  ConfirmTemplate: {
    text: graphemes(GRAPHEME.confirmText),
    actions: items(COUNT.confirmActions, COUNT.confirmActions),
  },
  CarouselTemplate: {
    columns: items(1, COUNT.carouselColumns),
    imageAspectRatio: { pattern: '^(rectangle|square)$' },
    imageSize: { pattern: '^(cover|contain)$' },
  },
  CarouselColumn: {
    title: graphemes(GRAPHEME.carouselTitle),
    text: graphemes(GRAPHEME.carouselText),
    actions: items(1, COUNT.carouselActions),
    thumbnailImageUrl: IMAGE_URL,
    imageBackgroundColor: COLOR,
  },
  ImageCarouselTemplate: { columns: items(1, COUNT.imageCarouselColumns) },
  ImageCarouselColumn: { imageUrl: IMAGE_URL },
  FlexCarousel: { contents: items(1, COUNT.flexBubbles) },
  FlexBlockStyle: { backgroundColor: COLOR, separatorColor: COLOR },
  FlexBox: {
    flex: { minimum: 0 },
    spacing: KEYWORD_OR_PX,
    margin: KEYWORD_OR_PX,
    cornerRadius: KEYWORD_OR_PX,
    borderWidth: { pattern: '^(none|light|normal|medium|semi-bold|bold|\\d+(\\.\\d+)?px)$' },
    backgroundColor: COLOR,
    borderColor: COLOR,
    width: SIDE,
    maxWidth: SIDE,
    height: SIDE,
    maxHeight: SIDE,
    paddingAll: LENGTH_OR_PERCENT,
    paddingTop: LENGTH_OR_PERCENT,
    paddingBottom: LENGTH_OR_PERCENT,
    paddingStart: LENGTH_OR_PERCENT,
    paddingEnd: LENGTH_OR_PERCENT,
    offsetTop: LENGTH_OR_PERCENT,
    offsetBottom: LENGTH_OR_PERCENT,
    offsetStart: LENGTH_OR_PERCENT,
    offsetEnd: LENGTH_OR_PERCENT,
  },
  FlexBoxLinearGradient: {
    angle: needed({ pattern: '^\\d+(\\.\\d+)?deg$' }),
    startColor: needed(COLOR),
    endColor: needed(COLOR),
    centerColor: COLOR,
    centerPosition: { pattern: '^\\d+(\\.\\d+)?%$' },
  },
  FlexButton: { flex: { minimum: 0 }, color: COLOR, margin: KEYWORD_OR_PX },
  FlexImage: {
    url: IMAGE_URL,
    flex: { minimum: 0 },
    margin: KEYWORD_OR_PX,
    size: IMAGE_SIZE,
    aspectRatio: RATIO,
    backgroundColor: COLOR,
  },
  FlexVideo: { url: IMAGE_URL, previewUrl: IMAGE_URL, aspectRatio: RATIO },
  FlexIcon: { url: IMAGE_URL, size: FONT_SIZE, aspectRatio: RATIO, margin: KEYWORD_OR_PX },
  FlexText: {
    flex: { minimum: 0 },
    size: FONT_SIZE,
    color: COLOR,
    margin: KEYWORD_OR_PX,
    lineSpacing: { pattern: '^\\d+(\\.\\d+)?px$' },
    maxLines: { minimum: 0 },
  },
  FlexSpan: { size: FONT_SIZE, color: COLOR },
  FlexSeparator: { margin: KEYWORD_OR_PX, color: COLOR },
  FlexFiller: { flex: { minimum: 0 } },
  PostbackAction: {
    data: needed(units(UTF16.postbackData)),
    displayText: graphemes(GRAPHEME.displayText),
    text: graphemes(GRAPHEME.displayText),
    fillInText: graphemes(GRAPHEME.fillInText),
  },
  MessageAction: { text: needed(graphemes(GRAPHEME.messageActionText)) },
  URIAction: { uri: needed({ lineUrl: { max: UTF16.uri, https: false } }) },
  AltUri: { desktop: { lineUrl: { max: UTF16.uri, https: false } } },
  DatetimePickerAction: { data: needed(units(UTF16.postbackData)), mode: needed() },
  RichMenuSwitchAction: {
    data: needed(units(UTF16.postbackData)),
    richMenuAliasId: needed({ pattern: '^[a-z0-9_-]{1,32}$' }),
  },
  PushMessageRequest: {
    customAggregationUnits: { maxItems: 1 },
  },
  RichMenuRequest: {
    size: needed(),
    selected: needed(),
    name: needed(graphemes(GRAPHEME.richMenuName)),
    chatBarText: needed(graphemes(GRAPHEME.chatBarText)),
    areas: needed(items(0, COUNT.richMenuAreas)),
  },
  RichMenuSize: { width: needed({ minimum: 800, maximum: 2_500 }), height: needed({ minimum: 250 }) },
  RichMenuArea: { bounds: needed(), action: needed() },
  RichMenuBounds: { x: needed(), y: needed(), width: needed(), height: needed() },
  CreateRichMenuAliasRequest: { richMenuAliasId: { pattern: '^[a-z0-9_-]{1,32}$' } },
};
