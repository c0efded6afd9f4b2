import { GRAPHEME_LIMITS } from '../../../line/limits.js';
import { fitsLength } from '../schema/lengths.js';
import { isObject, type Json, type Report } from './walk.js';

interface Place {
  /** Longest label, grapheme clusters. */
  label: number;
  labelRequired: boolean;
  /** Action types that may stand here, beyond those allowed everywhere. */
  also: readonly string[];
}

/** Where an action stands decides its label and which types may stand there. */
export const PLACES = {
  template: { label: GRAPHEME_LIMITS.labelTemplate, labelRequired: true, also: [] },
  /** `defaultAction` of a template has no label that shows. */
  templateDefault: { label: GRAPHEME_LIMITS.labelTemplate, labelRequired: false, also: [] },
  imageCarousel: { label: GRAPHEME_LIMITS.labelImageCarousel, labelRequired: false, also: [] },
  quickReply: {
    label: GRAPHEME_LIMITS.labelQuickReply,
    labelRequired: true,
    also: ['camera', 'cameraRoll', 'location'],
  },
  flexButton: { label: GRAPHEME_LIMITS.labelFlex, labelRequired: true, also: [] },
  flexPart: { label: GRAPHEME_LIMITS.labelFlex, labelRequired: false, also: [] },
  richMenu: { label: GRAPHEME_LIMITS.labelRichMenu, labelRequired: false, also: ['richmenuswitch'] },
} satisfies Record<string, Place>;

const EVERYWHERE = ['postback', 'message', 'uri', 'datetimepicker', 'clipboard'];
/** What LINE's own pickers write: Gregorian, without time zone. */
const PICKER_FORMATS: Record<string, RegExp> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  datetime: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[tT]([01]\d|2[0-3]):[0-5]\d$/,
};
const PICKER_YEARS = { first: '1900', last: '2100' };

export function checkAction(action: unknown, path: string, place: Place, report: Report): void {
  if (!isObject(action)) return;
  const type = String(action['type']);
  if (!EVERYWHERE.includes(type) && !place.also.includes(type)) {
    report(`${path}.type`, 'must be specified with an action type that is allowed here');
  }
  checkLabel(action['label'], path, place, report);
  if (type === 'postback' && action['displayText'] !== undefined && action['text'] !== undefined) {
    report(`${path}.displayText`, 'displayText and text cannot be specified together');
  }
  if (type === 'postback' && action['fillInText'] !== undefined && action['inputOption'] !== 'openKeyboard') {
    report(`${path}.fillInText`, 'can be specified only with inputOption openKeyboard');
  }
  if (type === 'datetimepicker') checkPicker(action, path, report);
}

function checkLabel(label: unknown, path: string, place: Place, report: Report): void {
  if (typeof label !== 'string') {
    if (place.labelRequired) report(`${path}.label`, 'must be specified');
  } else if (!fitsLength(label, { min: place.labelRequired ? 1 : 0, max: place.label, unit: 'grapheme' })) {
    const text = label === '' ? 'May not be empty' : `Length must be between 0 and ${place.label}`;
    report(`${path}.label`, text);
  }
}

function checkPicker(action: Json, path: string, report: Report): void {
  const mode = String(action['mode']);
  const format = PICKER_FORMATS[mode];
  for (const property of ['initial', 'min', 'max']) {
    const value = action[property];
    if (value === undefined) continue;
    const year = String(value).slice(0, 4);
    const dated = mode !== 'time';
    const fits = format?.test(String(value)) ?? false;
    if (!fits || (dated && (year < PICKER_YEARS.first || year > PICKER_YEARS.last))) {
      report(`${path}.${property}`, `invalid ${mode} format`);
    }
  }
  const { min, max } = action;
  if (typeof min === 'string' && typeof max === 'string' && min >= max) {
    report(`${path}.min`, 'must be less than max');
  }
}
