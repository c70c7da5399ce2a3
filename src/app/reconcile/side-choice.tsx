import type { Side } from '../../engine/ledger/side';
import { SIDES } from '../../engine/ledger/side';
import { SIDE_WORDS } from '../../sheets/ledger';
import { Choice } from '../ledger/choice';
import { useLanguage, useText } from '../text';

interface Props {
  /** What the ledger is called. */
  readonly name: string;
  readonly side: Side | undefined;
  readonly onSide: (side: Side) => void;
}

/** Whose ledger it is: as it was told, to be said where it was not, and corrected where it was told wrong. */
export function SideChoice({ name, side, onSide }: Props) {
  const say = useText();
  const language = useLanguage();
  return (
    <Choice
      label={say('unified.ledger.side', { name })}
      value={side ?? ''}
      onChoose={(chosen) => chosen !== '' && onSide(chosen as Side)}
    >
      {side === undefined && <option value="">{say('unified.ledger.side-choose')}</option>}
      {SIDES.map((each) => (
        <option key={each} value={each}>
          {SIDE_WORDS[each][language]}
        </option>
      ))}
    </Choice>
  );
}
