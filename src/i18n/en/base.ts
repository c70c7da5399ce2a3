import { app } from './app';
import { bands } from './bands';
import { cli } from './cli';
import { evaluating } from './evaluating';
import { excel } from './excel';
import { findings } from './findings';
import { functions } from './functions';
import { hosts } from './hosts';
import { intake } from './intake';
import { picture } from './picture';
import { outside } from './outside';
import { review } from './review';
import { rubric } from './rubric';
import { sheets } from './sheets';
import { versions } from './versions';
import { workbench } from './workbench';

/** What the pages need from the start. */
export const base = {
  ...app,
  ...bands,
  ...cli,
  ...evaluating,
  ...excel,
  ...findings,
  ...functions,
  ...hosts,
  ...intake,
  ...picture,
  ...outside,
  ...review,
  ...rubric,
  ...sheets,
  ...versions,
  ...workbench,
};
