import type { cliEvaluating as english } from '../en/cli-evaluating';
import { codes, general, writing } from './cli-help';

export const cliEvaluating: Record<keyof typeof english, string> = {
  'cli.help.evaluators': `用法：steelyard evaluators FILE [选项]

显示谁可以评分、从哪天到哪天，名单在工作表“Evaluators 评分人”里。没有这张表，或表里没有人，则谁都可以评分；
一旦写上第一个名字，就只有名单上的人可以。不论有没有名单，都不能给自己的回访评分。

  --add NAME         增加一位评分人
  --from DAY         从这一天起，例如 2019-02-28（不写则一直以来都可以）
  --to DAY           到这一天为止，含当天（不写则没有期限）

${writing}

  --format FORMAT    table（默认）或 json
${general}

${codes}`,
  'cli.bad-day': '{option} 后面的“{value}”不是日期。请写成 2019-02-28 的样子。',
  'cli.days-without-add': '--from 和 --to 用来说明 --add NAME 何时可以评分，但没有写 --add。',
};
