export type { Band } from './bands';
export type { Engine, Part } from './engine';
export { engine, HEADLESS } from './engine';
export type { CellFunction } from './functions';
export type { GridHost, GridSheet, GridState } from './host';
