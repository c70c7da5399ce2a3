import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The few shapes that every screen of the narrow pane is made of. */
export const useLayout = makeStyles({
  /** Links as fingers hit them, and as one tells them from text where the system's contrast colours take theirs away. */
  links: {
    '@media (pointer: coarse)': { '& .fui-Link': { minHeight: '24px', minWidth: '24px' } },
    '@media (forced-colors: active)': { '& .fui-Link': { textDecorationLine: 'underline' } },
  },
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', outlineStyle: 'none' },
  subheading: { ...typographyStyles.body1Strong, margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  spread: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  bullets: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  waiting: { padding: tokens.spacingVerticalM, outlineStyle: 'none' },
  wide: { width: '100%', maxWidth: '100%' },
  grow: { flexGrow: 1, flexBasis: 0, minWidth: '120px' },
  shrink: { minWidth: 0, width: '100%' },
  narrow: { minWidth: 0, width: '100%' },
  choices: { flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  words: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
