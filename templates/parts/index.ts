export { badge, pill } from './badge.js';
export { card, flexMessage, textMessage } from './bubble.js';
export { type ButtonStyle, button, type Postback, postback } from './button.js';
export { colour, type Tone, toneColour } from './colours.js';
export {
  daysLeft,
  dueBadge,
  dueBlock,
  dueCaption,
  dueDate,
  dueShort,
  notice,
  offDayWords,
  RECURRENCE,
  rowTone,
  statusWords,
  windowWords,
} from './due.js';
export { dutyWords } from './duty-words.js';
export {
  type Action,
  column,
  type FlexBox,
  type FlexBubble,
  type FlexComponent,
  type FlexText,
  line,
  separator,
  text,
} from './flex.js';
export { header } from './header.js';
export { type Drawn, distinctSteps, toMessages } from './message.js';
export { type Chunk, chunks, fitting, grouped } from './paging.js';
export { percent, progressBar } from './progress-bar.js';
export { type NextStep, quickReplies } from './quick-replies.js';
export { roleWords } from './role-words.js';
export { bullets, choice, field, listRow } from './row.js';
export { clip, clipUnits, jsonBytes } from './words.js';
