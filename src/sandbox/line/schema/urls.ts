export interface UrlRule {
  max: number;
  /** Only `https:`; otherwise any scheme that a uri action may open. */
  https: boolean;
}

const ACTION_SCHEMES = /^(https?|line|tel):/;
/** LINE wants percent-encoded UTF-8: no blanks, no raw Thai. */
const ENCODED = /^[\x21-\x7e]+$/;

export function isLineUrl(url: string, { max, https }: UrlRule): boolean {
  if (url.length === 0 || url.length > max || !ENCODED.test(url)) return false;
  if (!(https ? /^https:\/\/[^/]/ : ACTION_SCHEMES).test(url)) return false;
  return !/^https?:/.test(url) || URL.canParse(url);
}
