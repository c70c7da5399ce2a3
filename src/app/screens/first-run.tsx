import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useText } from '../text';

interface Props {
  readonly missing: readonly string[];
  readonly onInsert: () => void;
  /** The other way to begin. */
  readonly onPaste: () => void;
  /** The same for the ledgers of several departments. */
  readonly onUnify: () => void;
  readonly onMeeting: () => void;
}

/**
 * A workbook without our sheets: what they are for in two lines, and one thing to do. Who does not want them here puts
 * it away, and finds the one thing again later.
 */
export function FirstRun({ missing, onInsert, onPaste, onUnify, onMeeting }: Props) {
  const say = useText();
  const layout = useLayout();
  const [skipped, setSkipped] = useState(false);
  const insert = useRef<HTMLButtonElement>(null);
  return (
    <div className={layout.screen}>
      <Heading>{say(skipped ? 'app.firstRun.skipped' : 'app.firstRun.title')}</Heading>
      {!skipped && (
        <>
          <Text>{say('app.firstRun.why')}</Text>
          <Text>{say('app.firstRun.how')}</Text>
        </>
      )}
      <div className={layout.actions}>
        <Button ref={insert} appearance={skipped ? 'secondary' : 'primary'} onClick={onInsert}>
          {say('app.insertSheets')}
        </Button>
        {!skipped && (
          <Button
            appearance="subtle"
            onClick={() => {
              setSkipped(true);
              insert.current?.focus(); // this button goes
            }}
          >
            {say('app.firstRun.skip')}
          </Button>
        )}
      </div>
      {!skipped && (
        <>
          <Text>{say('app.firstRun.ledger')}</Text>
          <div className={layout.actions}>
            <Button onClick={onPaste}>{say('app.firstRun.paste')}</Button>
            <Button onClick={onUnify}>{say('app.oneLedger')}</Button>
            <Button onClick={onMeeting}>{say('app.meeting')}</Button>
          </div>
        </>
      )}
      {!skipped && <Text className={layout.quiet}>{say('app.firstRun.missing', { sheets: missing })}</Text>}
    </div>
  );
}
