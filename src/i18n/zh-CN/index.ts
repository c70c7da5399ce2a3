import { app } from './app';
import { cli } from './cli';
import { findings } from './findings';
import { hosts } from './hosts';
import { sheets } from './sheets';
import { workbench } from './workbench';

/** 全部中文文案，按键查找。 */
export const zhCN = { ...app, ...cli, ...findings, ...hosts, ...sheets, ...workbench };
