/** The Markdown of the help pages as HTML: headings, paragraphs, lists, tables, code, links. Everything else is text. */

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Only pages beside this one, places in them, and addresses on the web. */
const href = (target) => {
  const page = /^([\w-]+)\.md(#[\w-]*)?$/.exec(target);
  if (page) return `${page[1]}.html${page[2] ?? ''}`;
  return /^(https?:\/\/|#)/.test(target) ? target : undefined;
};

const link = (text, target) => {
  const address = href(target);
  return address === undefined ? text : `<a href="${escape(address)}">${text}</a>`;
};

/** `code`, **bold**, [links](page.md) and <https://addresses>. */
export const inline = (text) =>
  text
    .split(/(`[^`]+`)/)
    .map((part) =>
      /^`.+`$/.test(part)
        ? `<code>${escape(part.slice(1, -1))}</code>`
        : escape(part)
            .replace(/&lt;(https?:\/\/[^\s&]+)&gt;/g, (_, address) => link(address, address))
            .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, name, target) => link(name, target))
            .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>'),
    )
    .join('');

/** As links to a heading name it. */
export const anchor = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');

const CJK = /[\u3000-\u9fff\uff00-\uffef]$/;

/** Lines of one paragraph; between Chinese characters a line break is no blank. */
const joined = (lines) =>
  lines.reduce((text, line) => `${text}${!text || CJK.test(text) ? '' : ' '}${line.trim()}`, '');

const ITEM = /^(?:-|(\d+)\.) +/;
const isRow = (line) => /^\|.*\|$/.test(line.trim());
const isRule = (line) => /^\|[\s|:-]+\|$/.test(line.trim());
const cells = (line) =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim().replaceAll('\\|', '|')));

function table(lines) {
  const row = (name) => (line) =>
    `<tr>${cells(line)
      .map((cell) => `<${name}>${cell}</${name}>`)
      .join('')}</tr>`;
  const [head, ...body] = lines.filter((line) => !isRule(line));
  return `<table>\n<thead>${row('th')(head)}</thead>\n<tbody>${body.map(row('td')).join('\n')}</tbody>\n</table>`;
}

function list(lines) {
  const items = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
    else items.at(-1).push(line);
  }
  const name = /^\d/.test(lines[0]) ? 'ol' : 'ul';
  return `<${name}>${items.map((item) => `<li>${inline(joined(item))}</li>`).join('\n')}</${name}>`;
}

export function toHtml(markdown) {
  const lines = markdown.split('\n');
  const out = [];
  let at = 0;
  const take = (belongs) => {
    const from = at;
    while (at < lines.length && belongs(lines[at], at - from)) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at];
    const heading = /^(#{1,4}) +(.*)$/.exec(line);
    if (line.trim() === '' || /^<!--.*-->$/.test(line.trim())) at++;
    else if (heading) {
      const level = heading[1].length;
      out.push(`<h${level} id="${escape(anchor(heading[2]))}">${inline(heading[2])}</h${level}>`);
      at++;
    } else if (line.startsWith('```')) {
      at++;
      out.push(`<pre><code>${escape(take((each) => !each.startsWith('```')).join('\n'))}</code></pre>`);
      at++;
    } else if (isRow(line)) out.push(table(take(isRow)));
    else if (ITEM.test(line)) out.push(list(take((each) => ITEM.test(each) || /^ +\S/.test(each))));
    else
      out.push(
        `<p>${inline(joined(take((each, i) => i === 0 || (each.trim() !== '' && !/^(#|```|\||<!--)/.test(each) && !ITEM.test(each)))))}</p>`,
      );
  }
  return out.join('\n');
}
