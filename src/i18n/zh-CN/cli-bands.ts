import type { cliBands as english } from '../en/cli-bands';
import { writingEnding } from './cli-help';

/** 分段命令的文案。 */
export const cliBands: Record<keyof typeof english, string> = {
  'cli.help.bands': `用法：steelyard bands FILE [选项]

检查各评分标准的分段：每个得分正好属于一段，每一段都够得着，得分高的积分不比得分低的少。
有 --text 时，按平常写法读分段，逐一说明重叠和空档：怎么读的、还能怎么读、涉及哪些回访；
再加 --in-place 或 --out，就写入“Bands 分段”表。已评定的结果不变。

  --text TEXT        例如 "①<60积0分;②60~75积1分" 或 "<60: 0; 60 to 75: 1 point; over 75: 2 points"
  --choose LIST      有两种读法的地方改为怎样读，例如 75=lower,100-101=upper
                     （lower 归下一段，upper 归上一段，open 哪段都不归）。没有 --text 时，移动现有分段的分界
  --rubric ID        评分标准不止一个时，指明哪一个

${writingEnding()}`,
  'cli.bad-choose': '看不懂 --choose “{value}”。请写成 75=lower,100-101=upper 这样。',
  'cli.bands.rubric': '{rubric}：得分在 {least} 到 {greatest} 之间，步长 {step}',
  'cli.bands.rubric-open': '{rubric}：评分标准有错误，改好之前不知道能得多少分',
  'cli.bands.doubts': '读法：',
  'cli.bands.usual': '  {what}读作：{reading}。',
  'cli.bands.chosen': '  {what}已选：{reading}。',
  'cli.bands.open': '  {what}无从判断。',
  'cli.bands.otherwise': '    --choose {key}={choice}：{reading}',
  'cli.bands.visits': '    涉及回访：{visits}',
  'cli.bands.visits-more': '    涉及回访：{visits}，另有 {count} 次',
  'cli.bands.visit': '{visit}（{score}）',
  'cli.bands.visit-given': '{visit}（{score}，{stands}）',
  'cli.bands.place': '--text 第 {line} 行第 {column} 字',
};
