import { aging } from './aging';
import { app } from './app';
import { bands } from './bands';
import { board } from './board';
import { cli } from './cli';
import { evaluating } from './evaluating';
import { excel } from './excel';
import { exporting } from './export';
import { findings } from './findings';
import { functions } from './functions';
import { hosts } from './hosts';
import { intake } from './intake';
import { ledger } from './ledger';
import { ledgerViews } from './ledger-views';
import { picture } from './picture';
import { points } from './points';
import { review } from './review';
import { rubric } from './rubric';
import { sheets } from './sheets';
import { versions } from './versions';
import { workbench } from './workbench';

/** 全部中文文案，按键查找。 */
export const zhCN = {
  ...aging,
  ...app,
  ...bands,
  ...board,
  ...cli,
  ...evaluating,
  ...excel,
  ...exporting,
  ...findings,
  ...functions,
  ...hosts,
  ...intake,
  ...ledger,
  ...ledgerViews,
  ...picture,
  ...points,
  ...review,
  ...rubric,
  ...sheets,
  ...versions,
  ...workbench,
};
