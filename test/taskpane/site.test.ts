import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { checkManifest } from '../../scripts/check-manifest.mjs';
import { toHtml } from '../../scripts/markdown.mjs';
import { OFFICE, panePolicy, POLICY } from '../../scripts/policy.mjs';
import { manifestFor, siteFiles } from '../../scripts/site-files.mjs';

const SITE = 'https://steelyard.example.com/tools/';
let files: Map<string, string | Buffer>;
beforeAll(async () => void (files = new Map(await siteFiles(SITE))));
const text = (name: string): string => String(files.get(name));

/** What the bundler makes, beside the files. */
const BUNDLED = ['taskpane.html', 'functions.js'];

describe('the files beside the pages', () => {
  test('everything that the manifest names is there', () => {
    const manifest = text('manifest.xml');
    const named = [...manifest.matchAll(/="(https:\/\/[^"]+)"/g)]
      .map(([, url]) => url!)
      .filter((url) => !url.includes('schemas.microsoft.com'));
    expect(named.length).toBeGreaterThan(15);
    for (const url of named) {
      expect(url.startsWith(SITE)).toBe(true);
      const path = url.slice(SITE.length);
      if (!BUNDLED.includes(path)) expect([path, files.has(path)]).toEqual([path, true]);
    }
    const sizeOf = (path: string) => {
      const bytes = files.get(path) as Buffer;
      return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    };
    expect(checkManifest(manifest, sizeOf)).toEqual([]);
  });

  test('the help page of every function has its place, and links lead somewhere', () => {
    for (const name of ['functions.json', 'functions.zh-CN.json']) {
      const { functions } = JSON.parse(text(name)) as { functions: { helpUrl: string }[] };
      for (const { helpUrl } of functions) {
        const [page, place] = helpUrl.slice(SITE.length).split('#');
        expect(text(page!)).toContain(`<h2 id="${place}">`);
      }
    }
    for (const [path, content] of files) {
      if (!path.endsWith('.html')) continue;
      for (const [, target, place] of String(content).matchAll(/href="([\w-]+\.html)(#[^"]+)?"/g)) {
        const to = `${dirname(path)}/${target}`;
        expect([path, to, files.has(to)]).toEqual([path, to, true]);
        if (place) expect(text(to)).toContain(`id="${place.slice(1)}"`);
      }
    }
  });

  test('a manifest for another place differs in the addresses alone', () => {
    expect(manifestFor('<a href="https://localhost:3000/x"/>', SITE)).toBe(`<a href="${SITE}x"/>`);
  });
});

test.each([
  ['# A & <b>', '<h1 id="a-b">A &amp; &lt;b&gt;</h1>'],
  ['one\ntwo', '<p>one two</p>'],
  ['一行，\n两行', '<p>一行，两行</p>'],
  ['- a\n  more\n- **b**', '<ul><li>a more</li>\n<li><strong>b</strong></li></ul>'],
  ['1. a\n2. b', '<ol><li>a</li>\n<li>b</li></ol>'],
  [
    '| a | b |\n|---|---|\n| `x\\|y` | [c](d.md#e) |',
    '<table>\n<thead><tr><th>a</th><th>b</th></tr></thead>\n<tbody><tr><td><code>x|y</code></td><td><a href="d.html#e">c</a></td></tr></tbody>\n</table>',
  ],
  ['```sh\n<x> & y\n```', '<pre><code>&lt;x&gt; &amp; y</code></pre>'],
  ['[a](javascript:b) <https://c.example>', '<p>a <a href="https://c.example">https://c.example</a></p>'],
  ['<!-- note -->\n<script>', '<p>&lt;script&gt;</p>'],
])('%j', (markdown, html) => expect(toHtml(markdown)).toBe(html));

describe('the server', () => {
  const root = mkdtempSync(join(tmpdir(), 'steelyard-site-'));
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    for (const path of ['index.html', 'taskpane.html', 'functions.js', 'functions.zh-CN.json', 'assets/icon-32.png']) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), 'x');
    }
    served = await serve({ root, port: 0 });
  });
  afterAll(async () => {
    await served.close();
    rmSync(root, { recursive: true });
  });
  const headers = async (path: string) => (await fetch(new URL(path, served.url))).headers;

  test('lets the pane load Office.js and lie in a frame of Excel; the workbench neither', async () => {
    const pane = (await headers('taskpane.html')).get('content-security-policy')!;
    for (const address of Object.values(OFFICE)) expect(pane).toContain(new URL(address).origin);
    expect(pane).not.toMatch(/frame-ancestors|unsafe-eval|\*/);
    for (const path of ['index.html', 'functions.js'])
      expect((await headers(path)).get('content-security-policy')).toBe(`${POLICY}; frame-ancestors 'none'`);
  });

  test('gives Excel the icons and the list of functions, other pages nothing', async () => {
    for (const path of ['assets/icon-32.png', 'functions.zh-CN.json'])
      expect((await headers(path)).get('access-control-allow-origin')).toBe('*');
    for (const path of ['index.html', 'taskpane.html', 'functions.js']) {
      expect((await headers(path)).get('access-control-allow-origin')).toBeNull();
      expect((await headers(path)).get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });
});

test('a policy names the one place of Office.js; scripts from text and inline are allowed nowhere, workers of our own', () => {
  const scripts = (policy: string) => /script-src ([^;]*)/.exec(policy)![1];
  expect(scripts(POLICY)).toBe("'self'");
  expect(scripts(panePolicy(OFFICE['21vianet']))).toBe("'self' https://appsforoffice.cdn.partner.office365.cn");
  expect(POLICY).not.toContain('unsafe-eval');
  for (const policy of [POLICY, panePolicy(OFFICE.microsoft)]) expect(policy).toMatch(/; worker-src 'self';/);
});
