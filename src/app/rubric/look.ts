import { makeStyles, tokens } from '@fluentui/react-components';

/** The shapes of the rubric's screens. */
export const useLook = makeStyles({
  scroller: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  matrix: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  corner: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  count: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  name: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'bottom',
  },
  fixed: { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  none: { color: tokens.colorNeutralForeground3 },
  up: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1 },
  down: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorPaletteRedForeground1 },
  same: { backgroundColor: tokens.colorNeutralBackground3 },
  bars: { width: '45%', minWidth: '80px' },
  bar: {
    display: 'block',
    boxSizing: 'border-box',
    height: '9px',
    minWidth: '1px',
    border: '1px solid transparent', // drawn where colours are forced
    borderRadius: tokens.borderRadiusSmall,
  },
  before: { backgroundColor: tokens.colorNeutralForeground4 },
  after: { backgroundColor: tokens.colorBrandBackground },
  swatch: { display: 'inline-block', width: '12px', height: '9px', marginInlineEnd: tokens.spacingHorizontalXS },
  arrow: { color: tokens.colorNeutralForeground3 },
  stays: { whiteSpace: 'nowrap' },
  // Two long numbers of one cell, one below the other where there is no room beside.
  wraps: { whiteSpace: 'normal' },
  date: { minWidth: 0, width: '100%' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
