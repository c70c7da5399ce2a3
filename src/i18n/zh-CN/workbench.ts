import type { workbench as english } from '../en/workbench';

export const workbench: Record<keyof typeof english, string> = {};
