import { Text } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Taught } from '../../jobs/fields';
import { useAnnounce } from '../announce';
import { ErrorBar } from '../parts/error-bar';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { Account } from './account';
import { Columns } from './columns';
import type { Decide } from './decisions';
import { Facts } from './facts';
import { ReadingProgress } from './progress';
import { Questions } from './questions';
import { RecipeBar } from './recipe-bar';
import { Remember } from './remember';
import { Rows } from './rows';
import { SourceLine } from './source-line';
import type { Readings } from './use-reading';
import { WriteBar } from './write-bar';
import type { JobOptions, ReportJob } from './worker/jobs';
import type { ReadChoices } from './worker/protocol';
import type { Reading } from './worker/reading';
import { whyOf } from './why';

interface Props {
  readonly readings: Readings;
  readonly today: string;
  /** It is being typed: the focus stays there. */
  readonly keepFocus: boolean;
  readonly onOther: () => void;
  readonly onWrite: (job: ReportJob, options: JobOptions) => void;
  /** It goes to the ledgers of the other departments. */
  readonly onUnify: () => void;
  /** Keeps the names of columns for all reports to come. */
  readonly onRemember: (names: readonly Taught[]) => void;
}

/** What a person has just decided is shown at once, not when it has been read again. */
const withChoices = (reading: Reading, choices: ReadChoices | undefined): Reading =>
  choices ? { ...reading, decided: choices.recipe } : reading;

/** How a report was read, everything of it open to correction; then what becomes of it. */
export function ReadingView({ readings, today, keepFocus, onOther, onWrite, onUnify, onRemember }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const announce = useAnnounce();
  const screen = useRef<HTMLDivElement>(null);
  const { shown, busy, error } = readings.state;
  const { fresh } = shown!;
  const reading = withChoices(shown!.reading, busy?.choices);
  const { given, choices } = fresh;
  const isOfWorkbook = given.input?.kind === 'sheet';
  const decide: Decide = (recipe) => readings.choose({ recipe, ...(recipe === undefined && { kept: [] }) });

  useEffect(() => {
    if (!keepFocus) screen.current?.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
    // The focus comes here once, when there is something to see.
  }, [given.number]); // eslint-disable-line react-hooks/exhaustive-deps
  const { counts, height } = shown!.reading;
  useEffect(() => {
    announce(say('ledger.read.done', { rows: height, count: counts.error + counts.warning }));
  }, [counts, height, announce, say]);

  return (
    <div ref={screen} className={layout.screen} aria-busy={busy !== undefined}>
      <SourceLine input={given.input} reading={reading} onChoose={readings.choose} onOther={onOther} />
      <div className={layout.section} style={{ gap: 0 }}>
        <Heading>{say('ledger.read.title')}</Heading>
        <Text className={layout.quiet}>{say('ledger.read.nothing-written')}</Text>
      </div>
      {busy && <ReadingProgress progress={busy.progress} onCancel={readings.cancel} />}
      {error !== undefined && <ErrorBar>{say('ledger.bring.failed', { why: whyOf(error, language, say) })}</ErrorBar>}
      <Questions reading={reading} decide={decide} isOfWorkbook={isOfWorkbook} />
      <Facts reading={reading} decide={decide} />
      <Rows reading={reading} decide={decide} />
      {reading.columns.length > 0 && <Columns reading={reading} decide={decide} />}
      <Remember names={reading.teachable} busy={busy !== undefined} onRemember={onRemember} />
      <Account reading={reading} />
      <RecipeBar reading={reading} decide={decide} />
      <WriteBar
        key={`${given.number} ${choices.sheet}`}
        reading={reading}
        today={today}
        busy={busy !== undefined}
        onWrite={onWrite}
        onUnify={onUnify}
      />
    </div>
  );
}
