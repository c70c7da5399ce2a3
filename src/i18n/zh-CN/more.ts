import { aging } from './aging';
import { board } from './board';
import { clockFindings } from './clock-findings';
import { clocks } from './clocks';
import { clocksRoom } from './clocks-room';
import { evaluatingRoom } from './evaluating-room';
import { exporting } from './export';
import { fields } from './fields';
import { ledger } from './ledger';
import { ledgerViews } from './ledger-views';
import { meeting } from './meeting';
import { points } from './points';
import { promotions } from './promotions';
import { reconcile } from './reconcile';
import { reconcileRoom } from './reconcile-room';
import { signing } from './signing';

/** 只有报表、积分、导出才用到的文案，页面在第一次用到时才取。 */
export const more = {
  ...aging,
  ...board,
  ...clockFindings,
  ...clocks,
  ...clocksRoom,
  ...evaluatingRoom,
  ...exporting,
  ...fields,
  ...ledger,
  ...ledgerViews,
  ...meeting,
  ...points,
  ...promotions,
  ...reconcile,
  ...reconcileRoom,
  ...signing,
};
