import { Button, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import type { PointsOptions } from '../../jobs/points';
import { ErrorBar } from '../parts/error-bar';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { Problems } from '../parts/problems';
import { Reading } from '../parts/reading';
import type { Session } from '../session';
import { useLanguage, useText } from '../text';
import { AddEntry } from './add-entry';
import { Balances } from './balances';
import { BookState } from './book-state';
import { pointsPlanner } from './propose';
import { StatementView } from './statement-view';
import { usePoints } from './use-points';

interface Props {
  readonly host: Host;
  readonly session: Session;
  /** Changes whenever something was written. */
  readonly written: unknown;
  readonly now: () => string;
  readonly isShown: boolean;
}

/** The points book: what it holds, what it lacks, and each engineer's statement (S9). */
export function Points({ host, session, written, now, isShown }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [engineer, setEngineer] = useState<string>();
  const [adding, setAdding] = useState(false);
  const environment = useCallback((): Environment => ({ now: now(), language }), [now, language]);
  const { made, error } = usePoints(host, environment, isShown, written);
  const propose = async (options: PointsOptions): Promise<boolean> => {
    const title = options.add ? 'points.job.add' : 'points.job';
    return (await session.proposeLater(title, pointsPlanner(host, options, environment()))) !== undefined;
  };

  const statement = useMemo(
    () => (engineer === undefined ? undefined : made?.statements.of(engineer)),
    [engineer, made],
  );
  const place = useRef<HTMLDivElement>(null);
  const left = useRef<string>(undefined);
  const go = (next: string | undefined): void => {
    left.current = engineer;
    setEngineer(next);
  };
  // The focus goes along: to the statement's heading, and back to the name that was chosen.
  useEffect(() => {
    const from = left.current;
    left.current = undefined;
    const names = place.current?.querySelectorAll<HTMLElement>('[data-engineer]') ?? [];
    if (engineer !== undefined) place.current?.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
    else if (from !== undefined) [...names].find(({ dataset }) => dataset.engineer === from)?.focus();
  }, [engineer]);

  if (statement && made?.statements.faults.length === 0)
    return (
      <div ref={place}>
        <StatementView statement={statement} onBack={() => go(undefined)} />
      </div>
    );
  const { faults = [], isThere = false } = made?.statements ?? {};
  return (
    <div ref={place} className={layout.screen}>
      <Heading>{say('points.title')}</Heading>
      <Reading isMade={made !== undefined} error={error} />
      {made && !isThere && (
        <>
          <Text>{say(made.hasResults ? 'points.none' : 'points.noResults')}</Text>
          {made.hasResults && (
            <div className={layout.actions}>
              <Button appearance="primary" onClick={() => void propose({})}>
                {say('points.keep')}
              </Button>
            </div>
          )}
        </>
      )}
      {made && faults.length > 0 && (
        <ErrorBar>
          {say('points.damaged')}
          <Problems findings={made.report.findings.slice(0, 20)} />
        </ErrorBar>
      )}
      {made && isThere && faults.length === 0 && (
        <>
          <BookState
            report={made.report}
            onPropose={(options) => void propose(options)}
            onAdd={() => setAdding(true)}
          />
          {adding && (
            <AddEntry
              people={made.statements.people.map(({ name }) => name)}
              onCancel={() => setAdding(false)}
              onAdd={async (add) => {
                if (await propose({ add })) setAdding(false);
              }}
            />
          )}
          <Balances statements={made.statements} onEngineer={go} />
        </>
      )}
      <Text className={layout.quiet}>{say('points.noIdentities')}</Text>
    </div>
  );
}
