/*
 * Characters that XML cannot hold are written as _xHHHH_ (ECMA-376, ST_Xstring), and text that happens to look like
 * that gets its underscore written so.
 */

const UNWRITABLE =
  // eslint-disable-next-line no-control-regex
  /_(?=x[0-9A-Fa-f]{4}_)|[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One of these signs is in every text that is written otherwise; looking for them alone is fast. */
// eslint-disable-next-line no-control-regex
const SUSPICIOUS = /_x|[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/;

export const encodeText = (text: string): string =>
  !SUSPICIOUS.test(text)
    ? text
    : text.replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

export const decodeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
