// What people would take to find a name among others, each behind one function: the place of the best of the names, or -1.
import { closest } from 'fastest-levenshtein';
import Fuse from 'fuse.js';
import { extract } from 'fuzzball';

/** @returns a finder over the names; what a library prepares once is prepared here */
export const fuse = (names) => {
  const index = new Fuse(names, { includeScore: true, threshold: 0.6, ignoreLocation: true });
  return (query) => index.search(query, { limit: 1 })[0]?.refIndex ?? -1;
};

export const fuzzball = (names) => (query) => {
  const [found] = extract(query, names, { limit: 1, full_process: false });
  return found ? found[2] : -1;
};

export const levenshtein = (names) => {
  const at = new Map(names.map((name, place) => [name, place]));
  return (query) => at.get(closest(query, names)) ?? -1;
};
