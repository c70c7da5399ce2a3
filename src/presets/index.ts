import type { RubricPreset } from './preset';
import proactiveVisit from './rubrics/proactive-visit.json';

/** All rubrics that come with the product. A new one is a JSON file and a line here; its examples are run by a test. */
export const RUBRIC_PRESETS = [proactiveVisit] as readonly RubricPreset[];

/** The rubric that `setup` writes when nobody names another one (S1–S5). */
export const STANDARD_RUBRIC = RUBRIC_PRESETS[0]!;
