import type { CSSProperties } from 'react';
import { tokens } from '@fluentui/react-components';
import type { Rubric } from '../../engine/rubric/rubric';
import { bandColour } from '../../sheets/colours';
import { rankOf } from '../tally';

/** A band's colours as its sheets have them; neutral for a band that the rubric no longer has. The word is always there too. */
export function bandStyle(rubric: Rubric, band: string): CSSProperties {
  const rank = rankOf(rubric, band);
  if (rank < 0) return { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground2 };
  const { fill, ink } = bandColour(rank);
  return { backgroundColor: `#${fill}`, color: `#${ink}` };
}
