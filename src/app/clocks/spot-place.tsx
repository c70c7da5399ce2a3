import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { agenda } from '../../jobs/clocks/agenda';
import type { SpotcheckReport } from '../../jobs/clocks/spotcheck';
import { spotcheck } from '../../jobs/clocks/spotcheck';
import { useAnnounce } from '../announce';
import { newSeed } from '../evaluating/seed';
import { CellLink } from '../parts/cell-link';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { thingText } from './names';
import { Notes } from './notes';
import type { PlaceProps } from './view';

/** Two tasks a week, drawn by chance, to be verified with the customer (I5). The seed is shown: anybody draws the same. */
export function SpotPlace({ grids, environment, propose }: PlaceProps) {
  const say = useText();
  const layout = useLayout();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const [drawn, setDrawn] = useState<{ readonly report: SpotcheckReport; readonly isKept: boolean }>();
  const { checks, findings } = useMemo(() => agenda(grids, {}, environment).report, [grids, environment]);
  const from = useMemo(() => spotcheck(grids, { seed: '' }, environment).report.from, [grids, environment]);
  const sentence = ({ seed, drawn: tasks, from: all, repeated }: SpotcheckReport): string =>
    [
      say('spotcheck.done', { count: tasks.length, from: all, seed }),
      ...(repeated ? [say('spotcheck.repeated')] : []),
    ].join(' ');
  const draw = (): void => {
    const seed = typed.trim() || newSeed();
    const { report } = spotcheck(grids, { seed }, environment);
    setDrawn({ report, isKept: false });
    announce(sentence(report));
  };
  const write = async ({ seed }: SpotcheckReport): Promise<void> => {
    if (await propose('clocks.job.spotcheck', spotcheck, { seed })) setDrawn((now) => now && { ...now, isKept: true });
  };
  return (
    <>
      <Text className={layout.quiet}>{say('clocks.spot.lead')}</Text>
      {checks.length > 0 && (
        <section className={layout.section} aria-label={say('clocks.spot.this-week')}>
          <Text as="h3" className={layout.subheading}>
            {say('clocks.spot.this-week')}
          </Text>
          <ul className={layout.list}>
            {checks.map(({ id, sheet, row, about, on, verified }) => (
              <li key={row} className={layout.item}>
                <div className={layout.words}>
                  <CellLink at={{ sheet, row, column: 0 }}>{thingText(about, id)}</CellLink>
                </div>
                <div className={layout.quiet}>
                  {say('clocks.spot.drawn-on', { on })} ·{' '}
                  {say(verified ? 'clocks.spot.verified' : 'clocks.spot.not-verified')}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {from === 0 ? (
        <Text>{say('clocks.spot.none')}</Text>
      ) : (
        <form
          className={layout.box}
          aria-label={say('clocks.view.spotcheck')}
          onSubmit={(event) => {
            event.preventDefault();
            draw();
          }}
        >
          <Field label={say('clocks.spot.seed')} hint={say('clocks.spot.seed.hint')}>
            <Input className={layout.narrow} value={typed} onChange={(_, { value }) => setTyped(value)} />
          </Field>
          <div className={layout.actions}>
            <Button type="submit" {...(checks.length === 0 && !drawn && { appearance: 'primary' as const })}>
              {say(drawn || checks.length > 0 ? 'clocks.spot.draw-again' : 'clocks.spot.draw')}
            </Button>
          </div>
        </form>
      )}
      {drawn && (
        <section className={layout.section} aria-label={say('clocks.spot.drawn')}>
          <Text className={layout.words}>{sentence(drawn.report)}</Text>
          <ul className={layout.list}>
            {drawn.report.drawn.map(({ id, sheet, row, about, owner, verified }) => (
              <li key={row} className={layout.item}>
                <div className={layout.words}>
                  <CellLink at={{ sheet, row, column: 0 }}>{thingText(about, id)}</CellLink>
                </div>
                <div className={layout.quiet}>
                  {[owner, say(verified ? 'clocks.spot.verified' : 'clocks.spot.not-verified')]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </li>
            ))}
          </ul>
          <div className={layout.actions}>
            {drawn.isKept ? (
              <Text>{say('clocks.spot.kept')}</Text>
            ) : (
              <Button appearance="primary" onClick={() => void write(drawn.report)}>
                {say('clocks.spot.write')}
              </Button>
            )}
          </div>
        </section>
      )}
      <Notes findings={findings} />
    </>
  );
}
