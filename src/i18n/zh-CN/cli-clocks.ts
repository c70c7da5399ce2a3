import type { cliClocks as english } from '../en/cli-clocks';
import { codes, ending, general, writingEnding } from './cli-help';

const asOf = `  --now TIME         截至何时，例如 2026-03-01T09:00:00+08:00（默认为现在）`;

export const cliClocks: Record<keyof typeof english, string> = {
  'cli.help.clocks': `用法：steelyard clocks FILE [选项]

添加工作簿所缺的时限登记表和清单：回访跟进、联系记录、改进任务、升级记录、时限规则、升级链、工作日历、联系结果、话术模板、
时限记录。FILE 不存在时新建。已有的不动。

${writingEnding()}`,
  'cli.help.overdue': `用法：steelyard overdue FILE [选项]

谁的什么事超时，按姓名列出：试用结束后 48 小时内的联系、任务检查、回款，并写明所用的时限和最近的答复。没有责任人或责任人
不止一个的排在最前。写入时，每个时限的状态写进它所在的行，每次变化追加到工作表“Clock history 时限记录”。

${asOf}

${writingEnding()}`,
  'cli.help.remind': `用法：steelyard remind FILE [选项]

每个人今明两天要做什么，每人一段文字，由人自己发出。程序不发送任何消息。

  --person NAME      只看这个人
  --ics DIR         另外给每个人写一个日历文件；同名文件要加 --force 才替换。
                     导入过的事项，再导入新文件时会更新。
${asOf}

${writingEnding('text（默认）或 json')}`,
  'cli.help.messages': `用法：steelyard messages FILE [选项]

对每个待联系客户可以说的话，按场合列出：首次联系、未接通、等待中的客户、预留技术时间；客户、产品、日期已填好。话术取自
工作表“Templates 话术模板”，没有写的用程序自带的。用 --lang 换另一种语言。不写入也不发送任何内容。

  --contact 编号     只看这个客户
  --now 时间         截至何时，例如 2026-03-01T09:00:00+08:00（不写为现在）
  --format 格式      text（默认）或 json
${general}

${codes}`,
  'cli.help.escalate': `用法：steelyard escalate FILE [选项]

超时的事该请示谁，按工作表“Escalation chain 升级链”逐级列出。写入时，每次请示在“Escalations 升级记录”中记一行。
那里有了答复，就不再往上升级。程序从不自行批准，也不发送任何消息。

${asOf}

${writingEnding()}`,
  'cli.help.spotcheck': `用法：steelyard spotcheck FILE [选项]

每周随机抽取两项任务，打电话向客户核实：先抽从未核实过的，不会连续两次抽到同样两项。写入时，抽中的行记下日期。
用同一个种子，谁来抽都一样。

  --seed TEXT        用这个种子重抽一遍
${asOf}

${writingEnding()}`,
  'cli.help.agenda': `用法：steelyard agenda FILE [选项]

准备周会：本月指标与上月对照，变差的标出；超时名单；未完成的任务逐项列出，注明须说明的；抽到的核实任务；本周轮到哪个组评审。
工作簿不变。

${asOf}
  --out FILE         把议程写成一个网页（.html），供投影或打印
  --force            FILE 已存在时替换
${ending('text（默认）、json 或 html')}`,
  'cli.wrote-agenda': '议程已写入 {file}。',
  'cli.agenda-page': '--out {file}：议程写成网页，文件名须以 .html 结尾。',
  'cli.clocks-added': '已添加工作表“{name}”。',
  'cli.clocks-all-there': '工作表都已齐全。',
  'cli.bad-now': '“{value}”不是时间。请连时区一起写，例如 2026-03-01T09:00:00+08:00。',
  'cli.contact-unknown': '没有编号为“{contact}”的客户。',
  'cli.registers-end': '登记到 {latest} 为止。要看当时的情况，请加 --now {time}',
  'cli.no-registers': '{file} 没有带时限的登记表。请先用“steelyard clocks”添加。',
};
