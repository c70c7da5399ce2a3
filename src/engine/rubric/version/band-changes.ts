import { compare, toText } from '../../number/rational';
import type { Band, Edge } from '../bands';
import type { RubricChange } from './change';
import { change } from './change';

/** Which scores a band takes, however it is written: `>= 60, < 75`. */
const rangeOf = ({ from, to }: Band): string => [edgeText(from, '>'), edgeText(to, '<')].filter(Boolean).join(', ');

const edgeText = (edge: Edge | undefined, sign: string): string =>
  edge ? `${sign}${edge.closed ? '=' : ''} ${toText(edge.at)}` : '';

/** Bands are the same band when they take the same scores; failing that, when they have the same name. */
export function bandChanges(before: readonly Band[], after: readonly Band[]): RubricChange[] {
  const pairs = new Map<Band, Band>();
  const taken = new Set<Band>();
  const pair = (isSame: (was: Band, is: Band) => boolean): void => {
    for (const was of before.filter((band) => !pairs.has(band))) {
      const is = after.find((band) => !taken.has(band) && isSame(was, band));
      if (!is) continue;
      pairs.set(was, is);
      taken.add(is);
    }
  };
  pair((was, is) => rangeOf(was) === rangeOf(is));
  pair((was, is) => was.name === is.name);
  return [
    ...before.flatMap((was) => {
      const is = pairs.get(was);
      return is ? ownChanges(was, is) : [change('band-removed', 'weights', about(was))];
    }),
    ...after.filter((band) => !taken.has(band)).map((is) => change('band-added', 'weights', about(is))),
  ];
}

const about = (band: Band) => ({ band: band.name, range: rangeOf(band), points: toText(band.points) });

function ownChanges(was: Band, is: Band): RubricChange[] {
  const [before, after] = [was, is].map(({ points }) => toText(points));
  return [
    ...(was.name === is.name ? [] : [change('band-renamed', 'wording', { before: was.name, after: is.name })]),
    ...(rangeOf(was) === rangeOf(is)
      ? []
      : [change('band-moved', 'weights', { band: is.name, before: rangeOf(was), after: rangeOf(is) })]),
    ...(compare(was.points, is.points) === 0
      ? []
      : [change('band-points', 'weights', { band: is.name, before: before!, after: after! })]),
  ];
}
