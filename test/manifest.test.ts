import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { checkManifest } from '../scripts/check-manifest.mjs';

const MANIFEST = readFileSync('manifest.xml', 'utf8');

const pngSize = (path: string) => {
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

const problems = (xml: string, size: Parameters<typeof checkManifest>[1] = pngSize): string[] =>
  checkManifest(xml, size).map((problem) => problem.replace(/^line \d+: /, ''));

test('the manifest is as Office asks for', () => {
  expect(problems(MANIFEST)).toEqual([]);
});

describe('what Office would refuse is found', () => {
  test.each([
    [
      'elements out of order',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      '<Version> stands too late in <OfficeApp>',
    ],
    ['no permissions', /<Permissions>.*<\/Permissions>/, '', '<Permissions> is missing'],
    ['an Id that is no GUID', /<Id>.*<\/Id>/, '<Id>steelyard</Id>', 'the Id is no GUID'],
    ['a version of three numbers', '0.1.0.0', '0.1.0', 'the Version is not n.n.n.n'],
    ['a resource that is not there', 'resid="Score.Tip"', 'resid="Score.Tipp"', 'there is no resource Score.Tipp'],
    ['a resource that nothing uses', 'resid="Score.Tip"', 'resid="Undo.Tip"', 'nothing uses the resource Score.Tip'],
    [
      'http',
      'https://localhost:3000/functions.js"',
      'http://localhost:3000/functions.js"',
      'http://localhost:3000/functions.js is not https',
    ],
    ['a text without Chinese', /<bt:Override Locale="zh-CN" Value="评分"\/>/, '', 'Score.Label has no zh-CN'],
    [
      'a name that is too long',
      'DefaultValue="Score"',
      `DefaultValue="${'x'.repeat(126)}"`,
      'Score.Label has 126 characters, 125 are allowed',
    ],
    [
      'another page than the runtime',
      '<FunctionFile resid="Taskpane.Url"/>',
      '<FunctionFile resid="Help.Url"/>',
      'Help.Url is not the page of the runtime',
    ],
    [
      'a runtime without its requirement',
      '<Set Name="SharedRuntime" MinVersion="1.1"/>',
      '',
      'a runtime needs the requirement set SharedRuntime',
    ],
    [
      'a resource id that is too long',
      /Functions\.Namespace/g,
      'Functions.Namespace.Of.Steelyard.Longer',
      'the resource id Functions.Namespace.Of.Steelyard.Longer is longer than 32 characters',
    ],
    [
      'the wrong icon',
      'assets/icon-64.png"/>\n  <SupportUrl',
      'assets/icon-80.png"/>\n  <SupportUrl',
      '<HighResolutionIconUrl> must be of 64 pixels',
    ],
  ])('%s', (_name, from, to, problem) => {
    const broken = MANIFEST.replace(from, to);
    expect(broken).not.toBe(MANIFEST);
    expect(problems(broken)).toContain(problem);
  });

  test('icons that are not there or of another size', () => {
    expect(problems(MANIFEST, () => undefined)).toContain('there is no file assets/icon-16.png');
    expect(problems(MANIFEST, () => ({ width: 17, height: 16 }))).toContain('assets/icon-16.png is 17 × 16 pixels');
  });

  test('XML that is not well-formed is an error that names the place', () => {
    expect(() => checkManifest('<OfficeApp>', pngSize)).toThrow(/1:\d+/);
  });
});
