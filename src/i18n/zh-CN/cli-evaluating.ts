import type { cliEvaluating as english } from '../en/cli-evaluating';
import { ending, writingEnding } from './cli-help';

export const cliEvaluating: Record<keyof typeof english, string> = {
  'cli.help.evaluators': `用法：steelyard evaluators FILE [选项]

显示谁可以评分、从哪天到哪天，名单在工作表“Evaluators 评分人”里。没有这张表，或表里没有人，则谁都可以评分；
一旦写上第一个名字，就只有名单上的人可以。不论有没有名单，都不能给自己的回访评分。
回访表里有“评分用时（分钟）”一列时，还显示每人的评分用时，与 15 分钟相比。

  --add NAME         增加一位评分人
  --from DAY         从这一天起，例如 2019-02-28（不写则一直以来都可以）
  --to DAY           到这一天为止，含当天（不写则没有期限）

${writingEnding()}`,
  'cli.help.agreement': `用法：steelyard agreement FILE [选项]

双评：两位评分人对同一次回访的打分是否一致，哪些评分项分歧大（排在最前）。第二次打分在工作表“Double scoring 双评”里
（用 steelyard draw --for double 生成），第一次打分取自回访表；若已按现行标准评定，则取第一次的评定结果。
不足五对不显示数字。不写入任何内容。

  --rubric ID        哪一个评分标准（有几个时）
${ending()}`,
  'cli.help.dispute': `用法：steelyard dispute FILE [VISIT --by NAME --reason TEXT (--in-place | --out OTHER)] [选项]

对评定结果的申诉。不写 VISIT 就列出全部，未了结的在前；写上 VISIT 就登记一条申诉；再写 --decide 就作出裁定。
申诉成立就要改变结果：先在回访表里填上新的打分，裁定时随即重评，前后两个结果都保留。
工程师本人和给出原评定的人都不能裁定。

  --by NAME          申诉人或裁定人
  --reason TEXT      理由
  --decide DECISION  upheld 成立、partly 部分成立、rejected 不成立
  --under now|given  重评按原来评定时的版本（given，默认），或按现行标准（now）
  --at TIME          时间，例如 2019-02-28T17:30:00+08:00（默认现在）

${writingEnding()}`,
  'cli.help.draw': `用法：steelyard draw FILE --count N [选项]

随机抽取回访，不由任何人挑选。会显示随机种子：用同一个种子和同样的回访（顺序无关），谁来抽都是同样的结果。

  --count N          抽几次回访
  --for PURPOSE      evaluate 尚未评定的，用于评分（默认）；double 已有得分的，由另一人双评；check 已评定的，向客户核实
  --seed S           随机种子，任意文字；不写则自动生成
  --from DAY..DAY    只抽这段日期的回访，例如 2019-02-01..2019-02-28
  --group GROUP      只抽这个小组的回访

用于 double 的，写明写到哪里之后，会在工作表“Double scoring 双评”里各占一行。

${writingEnding()}`,
  'cli.no-count': '抽几次？请加上 --count N，例如 --count 5。',
  'cli.bad-count': '抽几次？--count 后面要写从 1 起的整数，不能是“{value}”。',
  'cli.draw-writes-nothing': '只有 --for double 的抽取会写入工作簿。',
  'cli.help.quota': `用法：steelyard quota FILE [选项]

每人每月做了多少次回访，是否达到指标。指标写在工作表“Quota 回访指标”里，带起止日期；完整落在期限内的月份才计算。
回访按日期计入当月，不论是否已评分。

  --month MONTH      只看这个月，例如 2019-02
  --add NAME         增加一条指标，并写上
  --visits N           每月回访次数
  --from DAY           从这一天起，例如 2019-02-01（不写则一直以来都有）
  --to DAY             到这一天为止，含当天（不写则没有期限）

${writingEnding()}`,
  'cli.bad-month': '“{value}”不是月份。请写成 2019-02 的样子。',
  'cli.bad-quota': '每月几次？请写上 --visits N，从 1 起的整数。',
  'cli.quota-without-add': '--visits、--from、--to 属于某一条指标：请用 --add NAME 写明是谁的。',
  'cli.bad-day': '{option} 后面的“{value}”不是日期。请写成 2019-02-28 的样子。',
  'cli.days-without-add': '--from 和 --to 用来说明 --add NAME 何时可以评分，但没有写 --add。',
  'cli.dispute-no-visit': '--by、--reason、--decide 用于某一条申诉：请在 FILE 后面写上回访编号。',
};
