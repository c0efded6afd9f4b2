/** LINE's named sizes in pixels (developers.line.biz/en/docs/messaging-api/flex-message-layout). */
const SPACING: Record<string, string> = {
  none: '0',
  xs: '2px',
  sm: '4px',
  md: '8px',
  lg: '12px',
  xl: '16px',
  xxl: '20px',
};
const BORDER: Record<string, string> = {
  none: '0',
  light: '0.5px',
  normal: '1px',
  medium: '2px',
  'semi-bold': '3px',
  bold: '4px',
};
const TEXT: Record<string, string> = {
  xxs: '11px',
  xs: '13px',
  sm: '14px',
  md: '16px',
  lg: '19px',
  xl: '22px',
  xxl: '29px',
  '3xl': '35px',
  '4xl': '48px',
  '5xl': '74px',
};
const BUBBLE: Record<string, string> = {
  nano: '120px',
  micro: '160px',
  deca: '220px',
  hecto: '241px',
  kilo: '260px',
  mega: '300px',
  giga: '386px',
};

const LENGTH = /^\d+(\.\d+)?(px|%)$/;
const COLOUR = /^#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/;

const named =
  (table: Record<string, string>) =>
  (value: string | undefined): string | null =>
    value === undefined ? null : (table[value] ?? (LENGTH.test(value) ? value : null));

export const spacing = named(SPACING);
export const border = named(BORDER);
export const textSize = named(TEXT);
export const bubbleWidth = (size: string | undefined): string => BUBBLE[size ?? 'mega'] ?? '300px';
export const colour = (value: string | undefined): string | null =>
  value && COLOUR.test(value) ? value : null;
