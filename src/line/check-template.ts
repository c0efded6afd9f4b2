import { checkAction, checkGraphemes, isJson, type Json, type Problem } from './check-action.js';
import { COUNT_LIMITS, GRAPHEME_LIMITS } from './limits.js';

type Check = (template: Json, property: string) => Problem[];

/** `template` of a template message: https://developers.line.biz/en/reference/messaging-api/#template-messages */
export const checkTemplate: Check = (template, property) => {
  const check = BY_TYPE[String(template['type'])];
  return check
    ? check(template, property)
    : [{ property: `${property}.type`, problem: 'is no template type' }];
};

/** Text is shorter when a title or an image stands above it. */
const textLimit = (holder: Json, image: unknown, alone: number, below: number): number =>
  holder['title'] !== undefined || image !== undefined ? below : alone;

const BY_TYPE: Record<string, Check> = {
  buttons: (template, property) => [
    ...checkGraphemes(template['title'], `${property}.title`, GRAPHEME_LIMITS.buttonsTitle),
    ...checkGraphemes(
      template['text'],
      `${property}.text`,
      textLimit(
        template,
        template['thumbnailImageUrl'],
        GRAPHEME_LIMITS.buttonsText,
        GRAPHEME_LIMITS.buttonsTextWithTitle,
      ),
      true,
    ),
    ...checkActions(template['actions'], `${property}.actions`, 1, COUNT_LIMITS.buttonsActions),
  ],
  confirm: (template, property) => [
    ...checkGraphemes(template['text'], `${property}.text`, GRAPHEME_LIMITS.confirmText, true),
    ...checkActions(
      template['actions'],
      `${property}.actions`,
      COUNT_LIMITS.confirmActions,
      COUNT_LIMITS.confirmActions,
    ),
  ],
  carousel: (template, property) => {
    const columns = listOf(template['columns']);
    const counts = new Set(columns.map((column) => listOf(column['actions']).length));
    return [
      ...checkCount(columns, `${property}.columns`, 1, COUNT_LIMITS.carouselColumns),
      ...(counts.size > 1
        ? [{ property: `${property}.columns`, problem: 'all columns need the same number of actions' }]
        : []),
      ...columns.flatMap((column, index) => checkColumn(column, `${property}.columns[${index}]`)),
    ];
  },
  image_carousel: (template, property) => {
    const columns = listOf(template['columns']);
    return [
      ...checkCount(columns, `${property}.columns`, 1, COUNT_LIMITS.imageCarouselColumns),
      ...columns.flatMap((column, index) =>
        checkAction(column['action'], `${property}.columns[${index}].action`, 'imageCarousel'),
      ),
    ];
  },
};

function checkColumn(column: Json, property: string): Problem[] {
  const { carouselText, carouselTextWithTitle } = GRAPHEME_LIMITS;
  const most = textLimit(column, column['thumbnailImageUrl'], carouselText, carouselTextWithTitle);
  return [
    ...checkGraphemes(column['title'], `${property}.title`, GRAPHEME_LIMITS.carouselTitle),
    ...checkGraphemes(column['text'], `${property}.text`, most, true),
    ...checkActions(column['actions'], `${property}.actions`, 1, COUNT_LIMITS.carouselActions),
  ];
}

function checkActions(actions: unknown, property: string, least: number, most: number): Problem[] {
  const list = Array.isArray(actions) ? actions : [];
  return [
    ...checkCount(list, property, least, most),
    ...list.flatMap((action, index) => checkAction(action, `${property}[${index}]`, 'template')),
  ];
}

function checkCount(list: unknown[], property: string, least: number, most: number): Problem[] {
  return list.length < least || list.length > most
    ? [{ property, problem: `must have ${least} to ${most} entries, has ${list.length}` }]
    : [];
}

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
