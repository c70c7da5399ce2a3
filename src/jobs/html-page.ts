import type { Language } from '../i18n/language';

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it stands between tags and in quoted attributes; what no page may contain is left out. */
export const escapeHtml = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').replace(/[&<>"']/g, (mark) => MARKS[mark]!);

export interface HtmlPage {
  readonly language: Language;
  /** Plain text. */
  readonly title: string;
  /** Rules of style. */
  readonly style: string;
  /** HTML: every text in it is escaped already. */
  readonly body: string;
}

/** A page that is one file, to be read or printed: it needs nothing beside itself, fetches nothing and runs nothing. */
export const htmlPage = ({ language, title, style, body }: HtmlPage): string => `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${style.trim()}
</style>
</head>
<body>
${body}
</body>
</html>
`;
