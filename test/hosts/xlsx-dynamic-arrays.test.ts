import { expect, test } from '@jest/globals';
import { strFromU8, strToU8 } from 'fflate';
import { dynamicMark } from '../../src/hosts/xlsx/dynamic-arrays';
import { emptyWorkbook } from '../../src/hosts/xlsx/template';

const MAIN = 'xl/workbook.xml';

function open() {
  const draft = new Map(emptyWorkbook());
  const text = (part: string): string => strFromU8(draft.get(part)!);
  return { draft, text };
}

test('the mark is made once', () => {
  const { draft, text } = open();
  expect([dynamicMark(draft, MAIN), dynamicMark(draft, MAIN)]).toEqual([1, 1]);
  expect(text('xl/metadata.xml').match(/<rc[^>]*>/g)).toEqual(['<rc t="1" v="0"/>']);
  expect(text('xl/metadata.xml').match(/metadataType name="XLDAPR"/g)).toHaveLength(1);
  expect(text('xl/_rels/workbook.xml.rels').match(/sheetMetadata/g)).toHaveLength(1);
});

test.each([
  [
    'beside what else is kept about cells',
    '<metadata xmlns="m"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes>' +
      '<futureMetadata name="XLRICHVALUE" count="1"><bk><rv/></bk></futureMetadata>' +
      '<cellMetadata count="1"><bk><rc t="1" v="7"/></bk></cellMetadata>' +
      '<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
    2,
    /^<metadata xmlns="m"><metadataTypes count="2"><metadataType name="XLRICHVALUE"\/><metadataType name="XLDAPR" .*<futureMetadata name="XLRICHVALUE".*<futureMetadata name="XLDAPR" count="1">.*<cellMetadata count="2"><bk><rc t="1" v="7"\/><\/bk><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata><valueMetadata/s,
  ],
  [
    'Excel’s own is found',
    '<x:metadata xmlns:x="m"><x:metadataTypes count="2"><x:metadataType name="O"/><x:metadataType name="XLDAPR"/></x:metadataTypes>' +
      '<x:futureMetadata name="XLDAPR" count="2"><x:bk><d fDynamic="0"/></x:bk><x:bk><d fDynamic="1"/></x:bk></x:futureMetadata>' +
      '<x:cellMetadata count="3"><x:bk><x:rc t="1" v="1"/></x:bk><x:bk><x:rc t="2" v="0"/></x:bk><x:bk><x:rc t="2" v="1"/></x:bk></x:cellMetadata></x:metadata>',
    3,
    /^<x:metadata xmlns:x="m"><x:metadataTypes count="2">/,
  ],
])('%s', (_, metadata, mark, after) => {
  const { draft, text } = open();
  dynamicMark(draft, MAIN);
  draft.set('xl/metadata.xml', strToU8(metadata));
  expect([dynamicMark(draft, MAIN), dynamicMark(draft, MAIN)]).toEqual([mark, mark]);
  expect(text('xl/metadata.xml')).toMatch(after);
});
