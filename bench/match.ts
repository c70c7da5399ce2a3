import { linkNames } from '../src/engine/match/link-names';
import { inventLists } from '../test/engine/match/invented-names';
import { median } from './median';
import { fuse, fuzzball, levenshtein } from './name-peers.mjs';

/*
 * Names of one list looked for in another one of the same size. Here all names of both lists at once, taking apart and
 * index included; the peers one name after the other, as many as a few seconds allow. Prints a line of JSON for each.
 */

const size = Number(process.argv[2]);
const { left, right, truth } = inventLists(77, size);
const runs = 5;

const took = median(runs, () => linkNames(left, right));
const links = linkNames(left, right).filter(({ verdict }) => verdict === 'auto');
const pairs = truth.filter((place) => place >= 0).length;
console.log(
  JSON.stringify({
    peer: 'here',
    queries: left.length,
    took,
    right: links.filter((link) => truth[link.left] === link.right).length / pairs,
    related: links.filter((link) => truth[link.left] === -1).length,
  }),
);

const PEERS = { levenshtein: [levenshtein, 200], fuzzball: [fuzzball, 40], fuse: [fuse, 10] } as const;
for (const [peer, [prepare, queries]] of Object.entries(PEERS)) {
  const asked = left.slice(0, queries);
  const find = prepare(right);
  let found: number[] = [];
  const time = median(1, () => {
    found = asked.map(find);
  });
  const hits = found.filter((place, i) => truth[i]! >= 0 && place === truth[i]).length;
  const there = asked.filter((_, i) => truth[i]! >= 0).length;
  console.log(JSON.stringify({ peer, queries, took: time, right: hits / there, related: null }));
}
