/**
 * What a page may do, said in its <meta> and again by the server: load its own files and talk to nobody. Style
 * attributes and style elements are how the spreadsheet and Fluent UI draw; no script is ever made from text.
 */
const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The workbench's page, and every other one but the pane's. */
export const POLICY = policy("'self'");

/** Where Office.js comes from: the vendor's servers, or those that 21Vianet runs in China. */
export const OFFICE = {
  microsoft: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** The pane's page in Excel: Office.js too, and the scripts that it loads from its own place. */
export const panePolicy = (...offices) =>
  policy(["'self'", ...offices.map((address) => new URL(address).origin)].join(' '));
