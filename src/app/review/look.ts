import { makeStyles, tokens } from '@fluentui/react-components';

/** Tables that may be wider than the pane, and the bar of a month's main interval. */
export const useReviewLook = makeStyles({
  scroll: { overflowX: 'auto', maxWidth: '100%' },
  nowrap: { whiteSpace: 'nowrap' },
  name: { minWidth: '72px', overflowWrap: 'normal' },
  words: { minWidth: '160px', whiteSpace: 'pre-line' },
  track: {
    position: 'relative',
    display: 'block',
    height: '14px',
    minWidth: '48px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
  },
  // The borders stay where the system's contrast colours take the fills away.
  interval: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    boxSizing: 'border-box',
    minWidth: '2px',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
  },
  median: {
    position: 'absolute',
    top: '-2px',
    bottom: '-2px',
    width: '0',
    borderLeft: `2px solid ${tokens.colorNeutralForeground1}`,
  },
  bar: { width: '40%' },
});
