import { base } from './base';
import { more } from './more';

/** 全部中文文案，按键查找。 */
export const zhCN = { ...base, ...more };
