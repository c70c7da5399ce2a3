import { Button, Text } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Taught } from '../../jobs/fields';
import { Account } from '../ledger/account';
import { Columns } from '../ledger/columns';
import type { Decide } from '../ledger/decisions';
import { Facts } from '../ledger/facts';
import { ReadingProgress } from '../ledger/progress';
import { Questions } from '../ledger/questions';
import { RecipeBar } from '../ledger/recipe-bar';
import { Remember } from '../ledger/remember';
import { Rows } from '../ledger/rows';
import { SourceLine } from '../ledger/source-line';
import { whyOf } from '../ledger/why';
import { BackButton } from '../parts/back-button';
import { ErrorBar } from '../parts/error-bar';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import type { Tray, TrayItem } from './use-tray';

interface Props {
  readonly item: TrayItem;
  readonly tray: Tray;
  readonly onBack: () => void;
  /** It is taken away, and another brought in instead. */
  readonly onOther: () => void;
  /** Keeps the names of columns for all ledgers to come. */
  readonly onRemember: (names: readonly Taught[]) => void;
}

/** How one of the ledgers was read, everything of it open to correction. */
export function Corrections({ item, tray, onBack, onOther, onRemember }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const screen = useRef<HTMLDivElement>(null);
  const { id, fresh, busy, error } = item;
  // What a person has just decided is shown at once, not when it has been read again.
  const reading = busy ? { ...item.reading!, decided: fresh.choices.recipe } : item.reading!;
  const decide: Decide = (recipe) => tray.choose(id, { recipe, ...(recipe === undefined && { kept: [] }) });
  useEffect(() => screen.current?.querySelector<HTMLElement>('[data-screen-heading]')?.focus(), []);
  return (
    <div ref={screen} className={layout.screen} aria-busy={busy !== undefined}>
      <BackButton onBack={onBack} />
      <SourceLine
        input={fresh.given.input}
        reading={reading}
        onChoose={(choices) => tray.choose(id, choices)}
        onOther={onOther}
      />
      <div className={layout.section} style={{ gap: 0 }}>
        <Heading>{say('ledger.read.title')}</Heading>
        <Text className={layout.quiet}>{say('ledger.read.nothing-written')}</Text>
      </div>
      {busy && <ReadingProgress progress={busy.progress} onCancel={onOther} />}
      {error !== undefined && <ErrorBar>{say('ledger.bring.failed', { why: whyOf(error, language, say) })}</ErrorBar>}
      <Questions reading={reading} decide={decide} isOfWorkbook={fresh.given.input?.kind === 'sheet'} />
      <Facts reading={reading} decide={decide} />
      <Rows reading={reading} decide={decide} />
      {reading.columns.length > 0 && <Columns reading={reading} decide={decide} />}
      <Remember names={reading.teachable} busy={busy !== undefined} onRemember={onRemember} />
      <Account reading={reading} />
      <RecipeBar reading={reading} decide={decide} />
      <div className={layout.actions}>
        <Button appearance="primary" onClick={onBack}>
          {say('unified.ledger.back')}
        </Button>
      </div>
    </div>
  );
}
