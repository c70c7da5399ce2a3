import type { Field } from '../../engine/ledger/fields';
import { FIELDS } from '../../engine/ledger/fields';
import { useText } from '../text';
import { Choice } from './choice';

/** Fields as people look for them. */
const GROUPS = ['who', 'money', 'dates', 'other'] as const;

const OTHER: ReadonlySet<Field> = new Set<Field>([
  'note',
  'index',
  'terms',
  'status',
  'signed',
  'bucketName',
  'documentType',
  'currency',
  'derived',
]);

function groupOf(field: Field): (typeof GROUPS)[number] {
  if (OTHER.has(field)) return 'other';
  const type = FIELDS[field];
  return type === 'text' ? 'who' : type === 'amount' ? 'money' : type === 'date' ? 'dates' : 'other';
}

const ALL = Object.keys(FIELDS) as Field[];
const [IGNORED, UNKNOWN] = ['-', ''];

interface Props {
  readonly label: string;
  /** `null`: left out; `undefined`: nobody knows. */
  readonly field: Field | null | undefined;
  /** `undefined` leaves it to the reader. */
  readonly onField: (field: Field | null | undefined) => void;
}

/** What a column holds. */
export function FieldChoice({ label, field, onField }: Props) {
  const say = useText();
  const value = field === null ? IGNORED : (field ?? UNKNOWN);
  return (
    <Choice
      label={label}
      value={value}
      onChoose={(chosen) => onField(chosen === IGNORED ? null : chosen === UNKNOWN ? undefined : (chosen as Field))}
    >
      <option value={UNKNOWN}>{say(field === undefined ? 'ledger.column.unknown' : 'ledger.column.as-found')}</option>
      {GROUPS.map((group) => (
        <optgroup key={group} label={say(`ledger.group.${group}`)}>
          {ALL.filter((each) => groupOf(each) === group).map((each) => (
            <option key={each} value={each}>
              {say(`ledger.field.${each}`)}
            </option>
          ))}
        </optgroup>
      ))}
      <option value={IGNORED}>{say('ledger.column.ignored')}</option>
    </Choice>
  );
}
