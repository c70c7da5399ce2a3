import { Button, Text } from '@fluentui/react-components';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { useText } from '../text';

/** A workbook without our sheets: what they are for in two lines, and one thing to do. */
export function FirstRun({ missing, onInsert }: { missing: readonly string[]; onInsert: () => void }) {
  const say = useText();
  const layout = useLayout();
  return (
    <div className={layout.screen}>
      <Heading>{say('app.firstRun.title')}</Heading>
      <Text>{say('app.firstRun.why')}</Text>
      <Text>{say('app.firstRun.how')}</Text>
      <div className={layout.actions}>
        <Button appearance="primary" onClick={onInsert}>
          {say('app.insertSheets')}
        </Button>
      </div>
      <Text className={layout.quiet}>{say('app.firstRun.missing', { sheets: missing })}</Text>
    </div>
  );
}
