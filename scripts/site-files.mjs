/** What stands beside the two pages of the site: help, what Excel reads about the functions, icons, the manifest. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { toHtml } from './markdown.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const LANGUAGES = ['zh-CN', 'en'];
const INDEX = { 'zh-CN': '杆秤 · 帮助', en: 'Steelyard · Help' };

/** Where the manifest in the repository says that the site is. */
export const HERE = 'https://localhost:3000/';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const page = (language, title, body) => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="../help.css" />
  </head>
  <body>
${body}
  </body>
</html>
`;

const CSS = `body { max-width: 46rem; margin: 0 auto; padding: 1rem; line-height: 1.6;
  font-family: 'Segoe UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', sans-serif; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
th, td { padding: 0.25rem 0.5rem; border: 1px solid #8888; text-align: left; vertical-align: top; }
code { font-family: Consolas, Menlo, monospace; }
pre { overflow-x: auto; padding: 0.5rem; border: 1px solid #8888; }
`;

/** The index lists the pages in the order of the table in `docs/help/README.md`. */
function helpPages() {
  const folder = join(root, 'docs/help');
  const order = readFileSync(join(folder, 'README.md'), 'utf8');
  const files = [['help/help.css', CSS]];
  for (const language of LANGUAGES) {
    const listed = [...order.matchAll(new RegExp(`\\[([^\\]]+)\\]\\(${language}/([\\w-]+)\\.md\\)`, 'g'))];
    const pages = readdirSync(join(folder, language)).map((name) => name.replace(/\.md$/, ''));
    const missing = pages.filter((name) => !listed.some(([, , each]) => each === name));
    if (missing.length > 0) throw new Error(`docs/help/README.md does not list ${language}/${missing.join(', ')}`);
    for (const [, title, name] of listed) {
      const home = `<nav><a href="index.html">${INDEX[language]}</a></nav>\n`;
      const body = home + toHtml(readFileSync(join(folder, language, `${name}.md`), 'utf8'));
      files.push([`help/${language}/${name}.html`, page(language, title, body)]);
    }
    const links = listed.map(([, title, name]) => `- [${title}](${name}.md)`).join('\n');
    files.push([
      `help/${language}/index.html`,
      page(language, INDEX[language], toHtml(`# ${INDEX[language]}\n\n${links}`)),
    ]);
  }
  return files;
}

/** The texts are those of the product, so the metadata is made by its own code. */
async function functionFiles(site) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/functions/metadata.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'made',
    target: 'node20',
    logLevel: 'error',
  });
  const { functionsMetadata } = runInNewContext(`${outputFiles[0].text};made`);
  return LANGUAGES.map((language) => [
    language === 'en' ? 'functions.json' : `functions.${language}.json`,
    `${JSON.stringify(functionsMetadata(language, site), null, 2)}\n`,
  ]);
}

const icons = () =>
  readdirSync(join(root, 'assets'))
    .filter((name) => name.endsWith('.png'))
    .map((name) => [`assets/${name}`, readFileSync(join(root, 'assets', name))]);

/** The manifest for another place than this machine. */
export const manifestFor = (xml, site) => xml.replaceAll(HERE, site);

/**
 * Paths below the site, each with what it holds.
 * @param site the address that the site will have, ending in `/`
 * @returns {Promise<[string, string | Buffer][]>}
 */
export async function siteFiles(site = HERE) {
  const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
  return [...helpPages(), ...(await functionFiles(site)), ...icons(), ['manifest.xml', manifestFor(manifest, site)]];
}
