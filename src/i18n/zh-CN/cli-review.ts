import type { cliReview as en } from '../en/cli-review';
import { writingEnding } from './cli-help';

/** 汇总多次回访得分的命令。 */
export const cliReview: Record<keyof typeof en, string> = {
  'cli.help.distribution': `用法：steelyard distribution FILE [选项]

按评分标准逐月列出得分分布：主区间、中位数、平均分、各分段占比，并标明回访数。已评定的以评定结果为准，未评定的按当前标准计分，
并注明有几次。没有回访的月份照样列出。加上 --in-place 或 --out 时写入工作表“Distribution 得分分布”，含所有小组和工程师及图表。

  --by WHOM          group（小组）或 engineer（工程师）：同时列出
  --middle SHARE     主区间所含回访的比例，大于 0 且不超过 1（默认 0.5）

${writingEnding()}`,
  'cli.bad-middle': '--middle “{value}”不是有效的比例。请填大于 0 且不超过 1 的数，例如 0.5。',
  'cli.help.review': `用法：steelyard review FILE [选项]

准备一个小组的每周评审：周五，45 分钟。列出该组自上次评审以来的回访；各项打分与其他小组、与本组以前相比（标明回访数，不足 3 次不作
比较）；最好的一次回访及评语；失分最多之处；议程。加上 --in-place 或 --out 文件.xlsx 时写入工作表“Review 评审”；--out 文件.html 写成
可打印的网页。

  --group 小组       评审哪个小组（默认轮到的那个）
  --on 日期          评审日期，如 2019-03-01（默认本周五）

有“Review rota 评审轮值”表（小组、自何日起）时按表轮值，否则按组名顺序。

${writingEnding('text（默认）、json 或 html')}`,
  'cli.bad-on': '--on “{value}”不是日期。请写成 2019-03-01 这样。',
  'cli.wrote-review': '评审已写入 {file}。',
  'cli.page-alone': '{option} 只用于工作簿；--out {file} 写的是网页。',
};
