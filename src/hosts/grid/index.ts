export type { Band, BookTexts } from './bands';
export type { Engine, Part } from './engine';
export { engine, HEADLESS } from './engine';
export type { CellFunction } from './functions';
export type { GridHost } from './host';
export { layingOut } from './laid-out';
export type { GridPieces } from './state';
export { stateOf } from './state';
