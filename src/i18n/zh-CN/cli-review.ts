import type { cliReview as en } from '../en/cli-review';
import { codes, general, writing } from './cli-help';

/** 汇总多次回访得分的命令。 */
export const cliReview: Record<keyof typeof en, string> = {
  'cli.help.distribution': `用法：steelyard distribution FILE [选项]

按评分标准逐月列出得分分布：主区间、中位数、平均分、各分段占比，并标明回访数。已评定的以评定结果为准，未评定的按当前标准计分，
并注明有几次。没有回访的月份照样列出。加上 --in-place 或 --out 时写入工作表“Distribution 得分分布”，含所有小组和工程师及图表。

  --by WHOM          group（小组）或 engineer（工程师）：同时列出
  --middle SHARE     主区间所含回访的比例，大于 0 且不超过 1（默认 0.5）

${writing}

  --format FORMAT    table（默认）或 json
${general}

${codes}`,
  'cli.bad-middle': '--middle “{value}”不是有效的比例。请填大于 0 且不超过 1 的数，例如 0.5。',
};
