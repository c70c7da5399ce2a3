import { app } from './app';
import { cli } from './cli';
import { findings } from './findings';
import { hosts } from './hosts';
import { sheets } from './sheets';
import { workbench } from './workbench';

/** All English texts by key. The other languages are typed after this one: a missing key does not compile. */
export const en = { ...app, ...cli, ...findings, ...hosts, ...sheets, ...workbench };
