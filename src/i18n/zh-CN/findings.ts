import type { findings as english } from '../en/findings';

export const findings: Record<keyof typeof english, string> = {};
