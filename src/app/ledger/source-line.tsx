import { Button, Text } from '@fluentui/react-components';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { ENCODING_NAMES, ENCODINGS, isEncoding } from '../../intake/encoding';
import { Choice } from './choice';
import { useLook } from './look';
import type { Input, ReadChoices } from './worker/protocol';
import type { Reading } from './worker/reading';

const SEPARATORS = { '\t': 'tab', ',': 'comma', ';': 'semicolon', '|': 'bar' } as const;
const isKnown = (separator: string): separator is keyof typeof SEPARATORS => Object.hasOwn(SEPARATORS, separator);

interface Props {
  readonly input: Input | undefined;
  readonly reading: Reading;
  readonly onChoose: (choices: Partial<ReadChoices>) => void;
  readonly onOther: () => void;
}

/** What is being read: where it came from, how large it is, and what can be said about taking it in. */
export function SourceLine({ input, reading, onChoose, onOther }: Props) {
  const say = useText();
  const layout = useLayout();
  const look = useLook();
  const { encoding, separator, sheets, sheet, height, width } = reading;
  const name = input?.kind === 'paste' || !input ? say('ledger.read.from-paste') : reading.origin;
  return (
    <div className={layout.section}>
      <div className={look.source}>
        <div className={look.grow}>
          <Text weight="semibold">{name}</Text>{' '}
          <Text className={layout.quiet}>{say('ledger.read.size', { rows: height, columns: width })}</Text>
        </div>
        <Button size="small" onClick={onOther}>
          {say('ledger.bring.other')}
        </Button>
      </div>
      <dl className={look.facts}>
        {sheets.length > 1 && (
          <>
            <dt className={look.term}>{say('ledger.read.sheet')}</dt>
            <dd className={look.said}>
              <Choice
                label={say('ledger.read.sheet')}
                value={String(sheet)}
                onChoose={(chosen) => onChoose({ sheet: Number(chosen), recipe: undefined })}
              >
                {sheets.map((each, i) => (
                  <option key={i} value={i}>
                    {say('ledger.read.sheet-option', each)}
                  </option>
                ))}
              </Choice>
            </dd>
          </>
        )}
        {encoding && input?.kind === 'file' && (
          <>
            <dt className={look.term}>{say('ledger.read.encoding')}</dt>
            <dd className={look.said}>
              <Choice
                label={say('ledger.read.encoding')}
                value={encoding}
                onChoose={(chosen) => isEncoding(chosen) && onChoose({ encoding: chosen })}
              >
                {ENCODINGS.map((each) => (
                  <option key={each} value={each}>
                    {ENCODING_NAMES[each]}
                  </option>
                ))}
              </Choice>
            </dd>
          </>
        )}
        {separator !== undefined && isKnown(separator) && (
          <>
            <dt className={look.term}>{say('ledger.read.separator')}</dt>
            <dd className={look.said}>
              <Choice
                label={say('ledger.read.separator')}
                value={separator}
                onChoose={(chosen) => onChoose({ separator: chosen })}
              >
                {Object.entries(SEPARATORS).map(([each, word]) => (
                  <option key={each} value={each}>
                    {say(`ledger.separator.${word}`)}
                  </option>
                ))}
              </Choice>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
