import { makeStyles, tokens } from '@fluentui/react-components';

const head = {
  textAlign: 'left',
  verticalAlign: 'bottom',
  fontWeight: tokens.fontWeightRegular,
  color: tokens.colorNeutralForeground3,
  fontSize: tokens.fontSizeBase200,
  padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS}`,
} as const;

const cell = {
  textAlign: 'left',
  verticalAlign: 'top',
  fontWeight: tokens.fontWeightRegular,
  overflowWrap: 'anywhere',
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;

const number = { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

/** Plain tables that fit a narrow pane. */
export const useTable = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  head,
  headNumber: { ...head, textAlign: 'right' },
  cell,
  number: { ...cell, ...number },
});
