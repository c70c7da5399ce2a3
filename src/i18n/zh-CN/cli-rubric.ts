import type { cliRubric as english } from '../en/cli-rubric';
import { ending, writingEnding } from './cli-help';

/** 与评分标准版本有关的命令。 */
export const cliRubric: Record<keyof typeof english, string> = {
  'cli.help.versions': `用法：steelyard versions FILE [选项]

列出各评分标准的版本：时间、操作人、改了什么、得分是否仍可比。表里改了而还没有存为版本的内容也会指出。
加上以下任一选项时执行相应操作：

  --save             把表里的内容存为新版本（与上一版相同则不存）
  --name N=文字      给第 N 版起名；文字留空则去掉名称
  --compare A..B     第 B 版相对第 A 版改了什么，对各次回访有什么影响
  --restore N        把表恢复成第 N 版的内容；评定结果和版本记录不变。N 也可以是 export --as json 写出的文件：RUBRIC.json

  --rubric ID        只看这个标准（有多个标准时，--name、--compare、--restore 必须写明）
  --by NAME          操作人（保存、命名时必填）
  --reason TEXT      原因；已锁定的标准必须写明原因才能保存
  --at TIME          时间，如 2019-02-28T17:30:00+08:00（默认现在）

${writingEnding()}`,
  'cli.help.preview': `用法：steelyard preview FILE [选项]

这样改，以前的回访会怎样？用旧版本和表里现行的标准各算一遍所有回访，列出谁换了分段、谁的积分变了多少、哪些回访变了、为什么变。
缺少新标准所需评分的回访没有得分，会逐条指出，不会替你编造评分。已评定的结果不变，不写任何文件。

  --rubric ID        哪个标准（有多个时）
  --against N        与第 N 版对比（默认与最近一个内容不同的版本对比）

${ending()}`,
  'cli.help.regrade': `用法：steelyard regrade FILE VISIT --by NAME --reason TEXT (--in-place | --out OTHER) [选项]

对已有结果的回访重新评定。前后两个结果都留在“评定结果”工作表里，以后一个为准。

  --by NAME          评定人
  --reason TEXT      原因
  --under RULE       now（默认）：按现行标准；given：按当时评定所用的版本
  --at TIME          时间，如 2019-02-28T17:30:00+08:00（默认现在）

${writingEnding()}`,
  'cli.help.shift': `用法：steelyard shift FILE --from 日期..日期 --to 日期..日期 [选项]

是人进步了，还是标准变松了？比较两个时期已评定的回访：一边是当时给出的结果，一边是用同一个版本重算的结果。
同一版本下的变化归于人，其余归于标准，两部分之和与总变化完全相等。该版本算不出得分的回访两边都不计，并逐条列出。不写任何文件。

  --from 日期..日期  前一时期，如 2018-09-01..2018-10-31
  --to 日期..日期    后一时期
  --fixed N          用第 N 版重算两个时期（默认用现行标准）
  --rubric ID        哪个标准（有多个时）

${ending()}`,

  'cli.one-of': '一次只做一件事：{options} 不能同时使用。',
  'cli.bad-version': '{option}“{value}”不是版本号，请写成整数，如 3。',
  'cli.bad-name': '--name“{value}”不完整，请写成 3=三月例会。',
  'cli.bad-compare': '--compare“{value}”不是两个版本，请写成 1..3。',
  'cli.bad-days': '{option}“{value}”不是一段日期，请写成 2018-09-01..2018-10-31。',
  'cli.no-days': '比较哪两个时期？请加上 --from 日期..日期 和 --to 日期..日期。',
  'cli.no-saver': '操作人是谁？请加上 --by NAME。',
  'cli.no-reason': '为什么重评？请加上 --reason TEXT。',
  'cli.no-save': '{option} 要与 --save 一起用。',

  'cli.versions.rubric': '评分标准 {rubric}“{name}”：{state}',
  'cli.versions.none': '还没有保存过版本。用 --save --by NAME 保存第一个版本。',
  'cli.versions.unsaved': '第 {version} 版之后有改动：{changes}',
  'cli.versions.unread': '第 {version} 版之后有改动，但该版本读不出来。',
  'cli.versions.first': '首个版本',
  'cli.versions.damaged': '被手工改过',
  'cli.versions.same': '与第 {version} 版相同：{text}',
  'cli.versions.saved': '已保存 {rubric} 的第 {version} 版。',
  'cli.versions.nothing-saved': '与上一版本相同，没有新内容可保存。',
  'cli.column.version': '版本',
  'cli.column.name': '名称',
  'cli.column.when': '时间',
  'cli.column.who': '操作人',
  'cli.column.effect': '改动性质',
  'cli.column.changes': '改动',
  'cli.column.reason': '原因',
  'cli.column.before': '原来',
  'cli.column.after': '改后',
  'cli.column.change': '变化',
  'cli.column.moved': '变动',
  'cli.column.why': '为什么',
  'cli.column.from-to': '原来 ↓ 改后 →',
  'cli.column.figure': '指标',
  'cli.column.people': '人',
  'cli.column.rule': '标准',
  'cli.preview.title': '{rubric}：{after}，对比{before}',
  'cli.preview.version': '第 {version} 版',
  'cli.preview.now': '现行标准',
  'cli.preview.same': '没有差别。',
  'cli.preview.counts': '{visits} 次回访中有 {count} 次会变。积分上升 {up} 次，下降 {down} 次，合计 {points}。',
  'cli.preview.no-score': '无得分',
  'cli.preview.main': '中间一半',
  'cli.regrade.was': '原结果：{score} 分，“{band}”，积 {points} 分，{by} 于 {at} 评定。',
  'cli.regrade.is': '新结果：{score} 分，“{band}”，积 {points} 分，按{rule}。',
  'cli.shift.fixed': '两个时期都按{rule}重算：{from} 次和 {to} 次回访。',
  'cli.shift.none': '有一个时期没有可以比较的已评定回访。',
  'cli.preview.promotions': '如果过去的回访都按它评分，晋级时间会变：',
  'cli.preview.promotion': '  {engineer} 晋 {level}：{before} → {after}',
};
