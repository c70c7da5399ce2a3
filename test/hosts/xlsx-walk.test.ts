import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { walk } from '../../src/hosts/xlsx/walk';

type Event = readonly [kind: string, ...said: unknown[]];

/** Neighbouring texts are one. */
function joined(events: readonly Event[]): Event[] {
  const out: Event[] = [];
  for (const event of events) {
    const last = out.at(-1);
    if (event[0] === 'text' && last?.[0] === 'text') out[out.length - 1] = ['text', `${last[1]}${event[1]}`];
    else if (event[0] !== 'text' || event[1] !== '') out.push(event);
  }
  return out;
}

/** What is heard on the way, or `broken`. */
function ours(xml: string): Event[] | 'broken' {
  const events: Event[] = [];
  try {
    walk(xml, 'part', {
      open: ({ name, attributes, start, inner }) => events.push(['open', name, { ...attributes }, start, inner]),
      close: ({ name }, _, to) => events.push(['close', name, to]),
      text: (text) => events.push(['text', text]),
    });
  } catch (error) {
    expect(error).toMatchObject({ code: 'file-broken', data: { part: 'part' } });
    return 'broken';
  }
  return joined(events);
}

/** The same from a parser that is known to be strict. */
function theirs(xml: string): Event[] | 'broken' {
  const events: Event[] = [];
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  let [depth, start] = [0, 0];
  const fail = (): never => {
    throw new Error('broken');
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentagstart', ({ name }) => (start = parser.position - name.length - 2));
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    events.push(['open', local(name), { ...attributes }, start, parser.position]);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.push(['close', local(name), parser.position]);
  });
  const text = (piece: string): void => void (depth > 0 && events.push(['text', piece]));
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(xml).close();
  } catch {
    return 'broken';
  }
  return joined(events);
}

describe('a part is walked as a strict parser reads it', () => {
  test.each([
    '<a/>',
    '<?xml version="1.0" encoding="UTF-8"?>\r\n<x:a xmlns:x="u" b = \'1\'  x:c="&lt;&#65;&#x4e2d;&#10;\t\n" ><b/>t&amp;&apos;\r\nu<!-- c --><![CDATA[<&]]></x:a >\n',
    '\ufeff<a>中文 \u{1f600}</a>',
    '<a><b></a></b>',
    '<a>',
    '</a>',
    '',
    '  ',
    'text',
    '<a/><b/>',
    '<a/>text',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a b/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a>&bad;</a>',
    '<a>&</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#99999999;</a>',
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a><!-- -- --></a>',
    '<a><!-- ',
    '<a><![CDATA[x</a>',
    '<![CDATA[x]]><a/>',
    '<a><?pi x?></a>',
    '<a><?xml x?></a>',
    ' <?xml version="1.0"?><a/>',
    '<!DOCTYPE a><a/>',
    '<1a/>',
    '< a/>',
    '<a / >',
    '<a b="',
    '<a',
    '<',
  ])('%j', (xml) => {
    expect(ours(xml)).toEqual(theirs(xml));
  });

  const piece = fc.constantFrom(
    ...[
      '<a>',
      '</a>',
      '<b c="1">',
      '</b>',
      '<b/>',
      '<a:b d=\'x"y\' e="&gt;" />',
      '</a:b>',
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
    ],
    ...[
      '&amp;',
      '&#x20;',
      '&',
      ';',
      ']]>',
      '<!--',
      '-->',
      '--',
      '<![CDATA[',
      '<?p q?>',
      '<!',
      ' ',
      '\r\n',
      '\t',
      '中',
      'x',
    ],
  );
  test('whatever it is made of', () => {
    const inside = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const xml = fc.oneof(
      inside,
      inside.map((text) => `<r>${text}</r>`),
      inside.map((text) => `<r k="${text}"/>`),
      inside.map((text) => `<r ${text}>x</r>`),
    );
    fc.assert(
      fc.property(xml, (text) => expect(ours(text)).toEqual(theirs(text))),
      { numRuns: 4_000 },
    );
  });

  test('an attribute that is no attribute of any part is refused', () => {
    expect(ours('<a __proto__="1"/>')).toBe('broken');
  });
});
