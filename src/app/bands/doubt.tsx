import { Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useId } from 'react';
import type { Reading } from '../../engine/rubric/bands-text/doubts';
import type { BandsReport, SettledBand } from '../../jobs/bands-read';
import { useLayout } from '../parts/layout';
import { showNumber } from '../show';
import { useText } from '../text';
import { doubtText, readingText } from './words';

interface Props {
  readonly doubt: BandsReport['resolutions'][number];
  readonly bands: readonly SettledBand[];
  readonly step: string;
  readonly onChoose: (reading: Reading) => void;
}

/** Visits that are named; the rest are counted. */
const NAMED = 5;

/** A place that can be read in more than one way: how it is read, what else it could be, and whom that concerns. */
export function Doubt({ doubt, bands, step, onChoose }: Props) {
  const say = useText();
  const layout = useLayout();
  const title = useId();
  const { reading, readings, visits, isScored } = doubt;
  return (
    <div className={layout.box}>
      <Text id={title} weight="semibold">
        {doubtText(doubt, say)}
      </Text>
      {!isScored && <Text className={layout.quiet}>{say('bands.unscored', { step })}</Text>}
      {reading === undefined && isScored && <Text>{say('bands.undecided')}</Text>}
      <RadioGroup
        aria-labelledby={title}
        value={reading ?? ''}
        onChange={(_, { value }) => onChoose(readings.find((each) => each === value)!)}
      >
        {readings.map((each) => (
          <Radio key={each} value={each} label={readingText(doubt, each, bands, say)} />
        ))}
      </RadioGroup>
      {visits.length > 0 && (
        <>
          <Text className={layout.quiet}>{say('bands.touched', { count: visits.length })}</Text>
          <ul className={layout.list}>
            {visits.slice(0, NAMED).map(({ visit, score, given }) => (
              <li key={visit.row} className={layout.quiet}>
                {[
                  visit.id,
                  visit.engineer,
                  visit.customer,
                  showNumber(score),
                  given && say('bands.stands', { points: showNumber(given.points), count: showNumber(given.points) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
          {visits.length > NAMED && (
            <Text className={layout.quiet}>{say('bands.more', { count: visits.length - NAMED })}</Text>
          )}
        </>
      )}
    </div>
  );
}
