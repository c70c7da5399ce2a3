import type { ThemeName } from '../app/theme';

/** What Office says about its colours. Excel on the web says nothing (office-js#6134). */
export interface OfficeTheme {
  readonly bodyBackgroundColor?: string;
  readonly isDarkTheme?: boolean;
}

/** Half way between black and white as the eye sees it. */
const MIDDLE = 128;

/** Contrast colours of the system go first, then what Office says, then how dark its background is, then the system. */
export function themeOf(office: OfficeTheme | undefined, system: ThemeName): ThemeName {
  if (system === 'contrast') return system;
  const isDark = office?.isDarkTheme ?? isDarkColour(office?.bodyBackgroundColor);
  return isDark === undefined ? system : isDark ? 'dark' : 'light';
}

function isDarkColour(colour: string | undefined): boolean | undefined {
  const digits = /^#([\da-f]{6})/i.exec(colour ?? '')?.[1];
  if (digits === undefined) return undefined;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < MIDDLE;
}
