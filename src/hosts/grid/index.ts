export type { Engine, Part } from './engine';
export { engine, HEADLESS } from './engine';
export type { GridHost } from './host';
