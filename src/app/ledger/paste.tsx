import type { ClipboardEvent } from 'react';
import { useState } from 'react';
import type { Host } from '../../hosts/host';
import type { Taught } from '../../jobs/fields';
import { ErrorBar } from '../parts/error-bar';
import { useLayout } from '../parts/layout';
import type { ReportSample } from '../report-sample';
import { useLanguage, useText } from '../text';
import { Bring } from './bring';
import { inputOfFile, inputOfSheet, inputOfTransfer, inputsOfSample, useOtherSheets } from './inputs';
import { ReadingProgress } from './progress';
import { ReadingView } from './reading-view';
import type { Readings } from './use-reading';
import { fieldsSheet } from './workbook';
import type { JobOptions, ReportJob } from './worker/jobs';
import type { Input } from './worker/protocol';
import { whyOf } from './why';

interface Props {
  readonly host: Host;
  readonly readings: Readings;
  readonly samples: readonly ReportSample[];
  readonly today: string;
  readonly isShown: boolean;
  readonly onWrite: (job: ReportJob, options: JobOptions) => void;
  /** Several files are the ledgers of several departments. */
  readonly onFiles: (files: readonly Promise<Input>[]) => void;
  /** The report on screen is one of them. */
  readonly onUnify: () => void;
  /** Whether the names were written. */
  readonly onRemember: (names: readonly Taught[]) => Promise<boolean>;
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** A report comes in, is read before everybody's eyes, and becomes sheets. */
export function Paste({ host, readings, samples, today, isShown, onWrite, onFiles, onUnify, onRemember }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const { state, bring, clear, cancel } = readings;
  const { shown, busy, error } = state;
  const [isTyped, setIsTyped] = useState(false);
  const sheets = useOtherSheets(host, isShown, shown);
  const [failed, setFailed] = useState<unknown>();

  const begin = (input: Input, typed = false): void => {
    setIsTyped(typed);
    setFailed(undefined);
    bring(input);
  };
  const attempt = (make: () => Promise<Input | undefined>): void => {
    setFailed(undefined);
    make().then((input) => input && begin(input), setFailed);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (isField(event.target)) return;
    const found = inputOfTransfer(event.clipboardData);
    if (!found) return;
    event.preventDefault();
    attempt(async () => (found instanceof File ? inputOfFile(found) : found));
  };
  const trouble = failed ?? error;
  const isBringing = isTyped || !shown;
  return (
    <div className={layout.screen} onPaste={onPaste}>
      {isBringing && (
        <Bring
          sheets={sheets}
          samples={samples}
          onBring={begin}
          onFiles={onFiles}
          onSheet={(name) => attempt(() => inputOfSheet(host, name))}
          onSample={(sample) => {
            const inputs = inputsOfSample(sample);
            if (inputs.length > 1) onFiles(inputs);
            else attempt(async () => inputs[0]);
          }}
        />
      )}
      {busy?.isFirst && <ReadingProgress progress={busy.progress} onCancel={cancel} />}
      {trouble !== undefined && isBringing && (
        <ErrorBar alert>{say('ledger.bring.failed', { why: whyOf(trouble, language, say) })}</ErrorBar>
      )}
      {shown && (
        <ReadingView
          readings={readings}
          today={today}
          keepFocus={isTyped}
          onOther={() => {
            setIsTyped(false);
            clear();
          }}
          onWrite={onWrite}
          onUnify={onUnify}
          onRemember={(names) =>
            void onRemember(names).then(async (written) => {
              const fields = written ? await fieldsSheet(host) : undefined;
              if (fields) readings.choose({ fields });
            }, setFailed)
          }
        />
      )}
    </div>
  );
}
