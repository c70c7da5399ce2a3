import { Button, Select, Text, mergeClasses } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import type { ClipboardEvent, DragEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { FileInput } from '../parts/file-input';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import type { ReportSample } from '../report-sample';
import { useText } from '../text';
import { inputOfFile, inputOfTransfer } from './inputs';
import { useLook } from './look';
import type { Input } from './worker/protocol';

const FILES = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt,.htm,.html,.xml';
/** Who types waits a moment for the reading. Milliseconds. */
const PAUSE = 500;

interface Props {
  /** What it is called where it is a part of a screen. */
  readonly title?: string;
  readonly sheets: readonly string[];
  readonly samples: readonly ReportSample[];
  readonly onBring: (input: Input, isTyped?: boolean) => void;
  /** Several files at once. */
  readonly onFiles: (files: readonly Promise<Input>[]) => void;
  readonly onSheet: (name: string) => void;
  readonly onSample: (sample: ReportSample) => void;
}

/** Where a report comes in: pasted, typed, dropped, chosen, or already in the workbook. */
export function Bring({ title, sheets, samples, onBring, onFiles, onSheet, onSample }: Props) {
  const say = useText();
  const layout = useLayout();
  const look = useLook();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [typed, setTyped] = useState('');

  useEffect(() => {
    if (typed.trim() === '') return;
    const timer = setTimeout(() => onBring({ kind: 'paste', text: typed }, true), PAUSE);
    return () => clearTimeout(timer);
    // Only what is typed begins a reading, not a new function to begin it with.
  }, [typed]); // eslint-disable-line react-hooks/exhaustive-deps

  const takeFiles = (files: readonly File[]): void => {
    if (files.length > 1) onFiles(files.map(inputOfFile));
    else if (files[0]) void inputOfFile(files[0]).then((input) => onBring(input));
  };
  const take = async (from: DataTransfer): Promise<void> => {
    // The list is emptied as soon as the event is over.
    if (from.files.length > 1) return takeFiles([...from.files]);
    const found = inputOfTransfer(from);
    if (found) onBring(found instanceof File ? await inputOfFile(found) : found);
  };
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div className={layout.screen}>
      {title === undefined ? (
        <>
          <Heading>{say('ledger.bring.title')}</Heading>
          <Text>{say('ledger.bring.lead')}</Text>
        </>
      ) : (
        <Text as="h3" className={layout.subheading}>
          {title}
        </Text>
      )}
      <textarea
        className={mergeClasses(look.box, over && look.over)}
        aria-label={say('ledger.bring.box')}
        placeholder={say(over ? 'ledger.bring.drop' : 'ledger.bring.hint')}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={(event: ClipboardEvent) => {
          // A hundred thousand rows would keep a text field busy for long; and it would throw the page away.
          event.preventDefault();
          event.stopPropagation();
          void take(event.clipboardData);
        }}
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          void take(event.dataTransfer);
        }}
        data-takes-files=""
      />
      <div className={look.ways}>
        <div>
          <Button icon={<DocumentArrowUp20Regular />} onClick={() => chooser.current?.click()}>
            {say('ledger.bring.file')}
          </Button>
        </div>
        <FileInput ref={chooser} accept={FILES} multiple data-testid="report" onFiles={takeFiles} />
        {sheets.length > 0 && (
          <Pick
            label={say('ledger.bring.sheet')}
            empty={say('ledger.bring.choose-sheet')}
            options={sheets}
            onPick={(i) => onSheet(sheets[i]!)}
          />
        )}
        {samples.length > 0 && (
          <Pick
            label={say('ledger.bring.sample')}
            empty={say('ledger.bring.choose-sample')}
            options={samples.map((sample) => say(sample.title))}
            onPick={(i) => onSample(samples[i]!)}
          />
        )}
      </div>
      <Text className={layout.quiet}>{say('ledger.bring.local')}</Text>
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly empty: string;
  readonly options: readonly string[];
  readonly onPick: (index: number) => void;
}

/** A list to pick one thing from. With the keyboard one looks through it first, so a button says which is meant. */
function Pick({ label, empty, options, onPick }: PickProps) {
  const look = useLook();
  const layout = useLayout();
  return (
    <label className={layout.section} style={{ gap: 0 }}>
      <Text className={layout.quiet}>{label}</Text>
      <Select className={look.choice} value="" onChange={(_, { value }) => value !== '' && onPick(Number(value))}>
        <option value="">{empty}</option>
        {options.map((option, i) => (
          <option key={i} value={i}>
            {option}
          </option>
        ))}
      </Select>
    </label>
  );
}
