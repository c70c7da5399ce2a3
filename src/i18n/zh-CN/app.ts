import type { app as english } from '../en/app';

export const app: Record<keyof typeof english, string> = {};
