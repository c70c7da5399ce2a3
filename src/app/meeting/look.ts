import { makeStyles, tokens } from '@fluentui/react-components';

/**
 * Letters grow with the place they have: the same page is read in the narrow pane, and from the far end of a meeting room.
 * Sizes that belong to controls come in the units of the page, so that they do not multiply where one stands in another.
 */
const LETTERS = 'clamp(16px, min(2.1cqw, 3.8cqh), 64px)';
const CONTROL = 'clamp(14px, min(1.15cqw, 2.1cqh), 36px)';
const CONTROL_LINE = 'clamp(20px, min(1.6cqw, 2.9cqh), 50px)';
const ICON = 'clamp(20px, min(1.4cqw, 2.5cqh), 48px)';
const TITLE = 'clamp(14px, min(1.25cqw, 2.3cqh), 40px)';

/** From here on there is room for two columns. */
const WIDE = '@container (min-width: 900px)';
const NARROW = '@container (max-width: 500px)';

export const useMeetingLook = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: 'none',
    height: '100%',
    maxHeight: 'none',
    margin: 0,
    padding: 0,
    border: 'none',
    borderRadius: 0,
    overflow: 'hidden',
    containerType: 'size',
    colorScheme: 'light dark',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    // What Fluent's controls take their letters from.
    '--fontSizeBase200': CONTROL,
    '--fontSizeBase300': CONTROL,
    '--fontSizeBase400': CONTROL,
    '--lineHeightBase200': CONTROL_LINE,
    '--lineHeightBase300': CONTROL_LINE,
    '--lineHeightBase400': CONTROL_LINE,
  } as Record<string, string>,
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: 'clamp(4px, 0.8cqh, 16px) clamp(8px, 2.5cqw, 64px)',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: TITLE, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  controls: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    '& svg': { width: ICON, height: ICON },
  },
  place: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  menu: { maxHeight: '80vh', overflowY: 'auto' },
  track: { height: '4px', backgroundColor: tokens.colorNeutralStroke2 },
  done: { height: '100%', backgroundColor: tokens.colorBrandBackground },
  stage: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: 'clamp(12px, 3cqh, 64px) clamp(12px, 4cqw, 128px)',
    fontSize: LETTERS,
    lineHeight: 1.4,
  },
  step: { display: 'flex', flexDirection: 'column', gap: '0.6em', minHeight: '100%', boxSizing: 'border-box' },
  kicker: { margin: 0, fontSize: '0.7em', color: tokens.colorNeutralForeground3 },
  heading: {
    margin: 0,
    fontSize: '1.5em',
    lineHeight: 1.25,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: '0.75em' },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: '0.92em' },
  head: {
    padding: '0.15em 0.6em 0.15em 0',
    textAlign: 'start',
    fontSize: '0.7em',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '0.3em 0.5em 0.3em 0',
    textAlign: 'start',
    verticalAlign: 'baseline',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: '3em',
    overflowWrap: 'normal',
    [WIDE]: { whiteSpace: 'nowrap' },
  },
  delay: { minWidth: '5.5em' },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  under: { display: 'block' },
  columns: {
    display: 'grid',
    gap: '1em',
    alignItems: 'start',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: '1.5em' },
  },
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '0.25em 1em', margin: 0 },
  fact: { fontSize: '0.75em', lineHeight: 1.8667, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: 'clamp(8px, 1.2cqw, 32px)',
    fontSize: CONTROL,
    lineHeight: CONTROL_LINE,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  choices: { display: 'flex', flexWrap: 'wrap' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(9em, 1fr))', gap: tokens.spacingHorizontalM },
  messages: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `0 clamp(8px, 2.5cqw, 64px)`,
    ':not(:empty)': { paddingTop: tokens.spacingVerticalS },
  },
  day: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM, marginTop: 'auto' },
  keys: {
    padding: '2px clamp(8px, 2.5cqw, 64px) 4px',
    fontSize: CONTROL,
    lineHeight: CONTROL_LINE,
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: 'none' },
  },
  waiting: { margin: 'auto' },
});
