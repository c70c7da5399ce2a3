import type { cli as english } from '../en/cli';
import { cliBands } from './cli-bands';
import { cliClocks } from './cli-clocks';
import { codes, ending, general, writingEnding } from './cli-help';
import { cliEvaluating } from './cli-evaluating';
import { cliExport } from './cli-export';
import { cliLedger } from './cli-ledger';
import { cliLock } from './cli-lock';
import { cliMatch } from './cli-match';
import { cliRecipe } from './cli-recipe';
import { cliReview } from './cli-review';
import { cliRubric } from './cli-rubric';

/** 命令行文案。 */
export const cli: Record<keyof typeof english, string> = {
  ...cliBands,
  ...cliClocks,
  ...cliExport,
  ...cliEvaluating,
  ...cliLedger,
  ...cliLock,
  ...cliMatch,
  ...cliRecipe,
  ...cliReview,
  ...cliRubric,
  'cli.help': `杆秤：按工作簿里的评分标准给客户回访评分。

用法：steelyard 命令 FILE [选项]

  setup FILE            给工作簿（.xlsx）加上所需的工作表和标准评分标准
  score FILE            给所有回访评分：得分、分段、积分
  give FILE VISIT...    正式评定：给出的结果从此不变
  explain FILE VISIT    说明一次回访的得分是怎么来的
  card FILE VISIT       把一次回访的评分卡画成图片，可贴进流程回复
  bands FILE            检查分段，或按平常写法读分段
  versions FILE         列出各评分标准的版本；保存、命名、比较、恢复
  preview FILE          这样改会怎样？谁换分段，谁的积分变了多少
  regrade FILE VISIT    写明原因重新评定；前后两个结果都保留
  lock FILE             评分标准的状态：试用、锁定、退回草稿
  verify FILE           工作簿是否与封存时一致，改了什么
  shift FILE            是人进步了，还是标准变松了？
  review FILE           准备一个小组的每周评审：议程、打分对比、最好的回访
  distribution FILE     逐月得分分布：主区间、中位数、分段占比；可按小组、工程师
  aging 文件            从任何应收报表看欠款的账龄
  board FILE            回款看板：从合同台账或应收清单看谁的哪些款超期
  normalise FILE...     销售、交付、财务的台账合成一本，逐条列出差异
  reconcile FILE        工作簿里已有的台账重新核对
  match A B --on NAME   两个文件里哪些名称是同一家公司
  recipe FILE [SHEET]   报表如何读取：列出、存成文件、取用、忘掉
  points FILE           积分簿：登记评定与扣分，或查验
  statement FILE NAME   一位工程师的积分单，从打分到晋级
  export FILE           把评分标准导出给别的程序：公式、SQL、JSON、表单、可打印的页面
  evaluators FILE       谁可以评分，从哪天到哪天
  agreement FILE        双评：两位评分人是否一致，哪些评分项分歧大
  dispute FILE [VISIT]  对评定结果的申诉：列出、提出、裁定
  draw FILE             随机抽取回访：评分、双评或核实
  quota FILE            每人每月的回访次数，是否达到指标
  clocks FILE           添加登记表：试用后的回访跟进、改进任务、时限规则
  overdue FILE          谁的什么事超时，按姓名列出
  remind FILE           每个人今明两天的待办；日历文件
  messages FILE         对每个客户可以说的话，按场合
  escalate FILE         超时的事该请示谁
  spotcheck FILE        每周随机抽两项任务向客户核实
  agenda FILE           周会：指标、超时名单、逐项过任务、抽查
  read FILE|-           每行当作一个单元格来读：金额、数字、日期……

  steelyard 命令 --help       该命令的详细用法
  --lang zh-CN|en             语言（默认随系统）
  --version                   版本号

没有 --in-place 或 --out，就不写任何文件。
${codes}`,
  'cli.help.setup': `用法：steelyard setup FILE [选项]

给工作簿补上缺少的工作表，并带上标准评分标准。FILE 不存在时新建。

  --rubric ID        以哪一套评分标准开始：{rubrics}，
                     或者 export --as json 写出的文件；工作簿里已有标准时，作为又一套加进去

${writingEnding()}`,
  'cli.help.score': `用法：steelyard score FILE [选项]

给工作簿里的所有回访评分并显示结果。未评定的回访随评分标准变动；已评定的结果不变。
有 --in-place 或 --out 时，同时写“得分”工作表。

${writingEnding('table（默认）、json 或 csv')}`,
  'cli.help.give': `用法：steelyard give FILE VISIT... --by NAME (--in-place | --out OTHER) [选项]

正式评定：把得分、积分、各项评分和评分标准的指纹追加到“评定结果”工作表，
此后无论评分标准怎样改，结果都不变。

  --by NAME          评定人
  --at TIME          评定时间，如 2019-02-28T17:30:00+08:00（默认为现在）

${writingEnding('table（默认）、json 或 csv')}`,
  'cli.help.aging': `用法：steelyard aging 文件 [选项]

读取任何系统打印的应收报表，按客户列出欠款的账龄：未到期、各账龄段，贷项单列。文件可以是工作簿（.xlsx、.xls）、文本（.csv、.tsv）
或网页（.html）；- 表示读取管道输入。由 --out 写出的工作簿会重新计算。

  --as-of 日期       计算到哪一天，如 2020-06-30（默认以报表为准）
  --basis due|invoice  从到期日或开票日期算起（默认与报表一致）
  --buckets 列表     如 0-30,31-60,61-90,90+（即默认值），可简写为 30,60,90
  --sheet 名称       工作簿中的哪一张表（默认为所有报表）
  --encoding 名称    文本编码：utf-8、utf-16le、utf-16be、gb18030、big5、windows-1252
  --recipe 文件      按以前保存的读取方案来读
  --save-recipe 文件 保存本次的读取方案，供下次使用

在工作簿里，起算日期和账龄段一经指定就一直有效，直到另行指定；截止日期只对当时的报表有效。

写到哪里（不写这些选项就什么也不写）：
  --out 工作簿       把报表及其账龄写入工作簿（.xlsx），新的或已有以前报表的
  --in-place         写入文件本身：报表就在它自己的工作表里
  --add              较晚的报表与同类的较早报表一并计入，而不是取而代之
  --ledger           按工作簿里的统一台账来算，不按原来的各张报表

  --force            即使工作簿似乎正被其他程序打开也写；替换已保存的读取方案
  --allow-loss       即使会丢失文件的部分内容也写（先逐一列出）
  --dry-run          在 stderr 列出每处改动，什么也不写

  --format 格式      table（默认）或 json
${general}

${codes}`,
  'cli.help.board': `用法：steelyard board FILE [选项]

把合同台账或应收清单放上回款看板：已签约为绿，已发货为黄，超过 45 天未回款为红。说明天数从哪天算起之前不判红，
只说明每种选择各会有多少超期。FILE 是工作簿（.xlsx、.xls）、文本（.csv、.tsv）或网页（.html）；写 - 则读管道里的
内容。--out 写出的工作簿可以再次判定。

  --start FIELD      天数从哪天算起：contract（签订）、shipment（发货）、receipt（签收）或 invoice（开票）
  --limit DAYS       超过几天算超期（默认 45）
  --as-of DAY        算到哪天，如 2020-06-30（默认为清单的日期，在工作簿里为今天）
  --sheet NAME       工作簿有几张表时读哪一张（默认所有清单）
  --encoding NAME    文本的编码：utf-8、utf-16le、utf-16be、gb18030、big5、windows-1252
  --recipe FILE      按以前存下的方案来读

写到哪里（不写就不写任何文件）：
  --out BOOK         把清单和看板写入一个工作簿（.xlsx），新建的或已有清单的都可以
  --in-place         写入 FILE，以它自己的工作表为清单
  --add              新清单与同类的旧清单并存，而不是取而代之
  --ledger           按工作簿里的统一台账来算，不按原来的各张报表

  --force            工作簿好像在别的程序里打开着也写
  --allow-loss       会丢失文件里的某些内容也写（会先逐项列出）
  --dry-run          在标准错误里列出每处改动，不写任何文件

${ending()}`,
  'cli.help.points': `用法：steelyard points FILE [选项]
      steelyard points FILE --add 工程师 --points N --why 原因 --by 登记人 (--in-place | --out OTHER)
      steelyard points FILE --verify [--head 指纹[:条数]]

使工作簿的积分簿与现状一致：每个给出的评定结果、扣分表的每一行都有条目，后来的结果、改过的行登记差额。条目从不改动，
再次运行不会重复登记。没有积分簿的工作簿会新建一本，连同扣分、规则、晋级方案和职级记录的工作表。

  --add 工程师       改为手工登记一条；本人不能给自己登记
  --points N         多少分，如 1.5；扣分写 -0.5
  --why 原因         原因
  --by 登记人        谁登记的
  --renew            已登记的也按现行规则计，差额另登记条目

  --verify           指出与登记时不符的每个单元格、每一行和缺失之处；不写任何文件
  --head 指纹[:条数]  与以前积分单上的簿尾指纹比对：末尾被删也能查出

${writingEnding()}`,
  'cli.help.statement': `用法：steelyard statement FILE 工程师 [选项]
      steelyard statement FILE --each --out 文件夹 [选项]

显示一位工程师的积分，从每项打分到晋级：各次回访的打分、得分、分段和积分，扣分，累计，距下一级多少，至今的进度及其
指向的日期。其中没有任何别人的内容。

  --each             每位工程师一个文件，写入 --out 指定的文件夹
  --as-of 日期       月份和进度算到哪一天，如 2020-06-30（默认今天）
  --out OTHER        写到文件，该文件必须还不存在
  --force            覆盖已有文件

${ending('text、html（可打印的页面；--each 和以 .html 结尾的文件名默认用它）或 json')}`,
  'cli.help.explain': `用法：steelyard explain FILE VISIT [选项]

说明一次回访的得分是怎么来的：每一项的评分、权重和所得分，合计、取整、
分段，以及怎样能进入下一个分段。

${ending('text（默认）或 json')}`,
  'cli.help.read': `用法：steelyard read FILE [选项]
      steelyard read - [选项]        （读管道里的内容）

每行当作一个单元格的文字来读，说明它是金额、数字、百分数、日期、文字还是空。
有几种读法的、读不出来的，照实说明，不给值；绝不猜。

  --decimal SIGN     小数点用 . 还是 ,
  --dates ORDER      数字日期的顺序：ymd、dmy 或 mdy
  --period FROM..TO  给没有年份的日子定年份：2020-01-01..2020-12-31
  --roc              短年份按民国算：109/05/12 是 2020-05-12

  --format FORMAT    text（默认）或 json（每行一个对象）
${general}

退出码：0 完成；2 无法执行。`,

  'cli.problem': 'steelyard：{message}',
  'cli.bug': '杆秤内部出错：{message}。没有写任何文件。设置 STEELYARD_DEBUG=1 可查看出错位置。',
  'cli.unknown-command': '没有“{command}”这个命令。可用的命令：{commands}。用法见：steelyard --help',
  'cli.no-command': '缺少命令。用法见：steelyard --help',
  'cli.unknown-option': '不认识选项 {option}。用法见：{help}',
  'cli.option-twice': '{option} 写了两次，只写一次即可。',
  'cli.option-takes-no-value': '{option} 后面不带值。',
  'cli.option-needs-value': '{option} 后面要带一个值。',
  'cli.option-value': '{option} 不能是“{value}”，可以是：{allowed}。',
  'cli.options-exclude': '{first} 和 {second} 不能同时用，请选一个。',
  'cli.no-file': '没有写明工作簿，请给出一个 .xlsx 文件。',
  'cli.no-lines': '没有写明读什么，请给出一个文本文件，或用 - 读管道里的内容。',
  'cli.not-lines': '{file} 是工作簿，不是一行一个值的文本。要读报表，任何格式都请用：steelyard aging 文件。',
  'cli.bad-period': '--period “{value}”不是一段期间，请写成 2020-01-01..2020-12-31 这样。',
  'cli.no-report': '要读哪份报表？请写文件名（.xlsx、.xls、.csv、.txt、.html），或写 - 读取管道传来的内容。',
  'cli.bad-as-of': '--as-of 的“{value}”不是日期。请写成 2020-06-30 这样的形式。',
  'cli.bad-limit': '--limit 的“{value}”不是天数。请写整数，例如 45。',
  'cli.bad-recipe': '{file}：{why}',
  'cli.book-type': '{file}：结果写入工作簿，--out 后面的文件名须以 .xlsx 结尾。',
  'cli.no-such-sheet': '没有工作表“{sheet}”。有：{sheets}。',
  'cli.only-our-sheets': '{file} 里只有杆秤自己的工作表，没有报表。请写系统导出的那个文件。',
  'cli.only-our-ledger': '{file} 里没有报表，只有统一台账。要按统一台账计算，请加 --ledger。',
  'cli.not-a-book': '--in-place 只能写入 .xlsx 工作簿，而 {file} 不是。要把报表放进工作簿，请用 --out 工作簿.xlsx。',
  'cli.aging-set-aside': '待处理行中的金额：{sums}',
  'cli.aging-title': '截止 {asOf}，{basis}',
  'cli.column.outstanding': '未收金额',
  'cli.column.not-due': '未到期',
  'cli.column.unplaced': '未分账龄',
  'cli.column.credits': '贷项与预收',
  'cli.column.net': '净额',
  'cli.column.total': '合计',
  'cli.no-visit': '没有写明回访，请给出“回访”工作表里的回访编号。',
  'cli.extra-operand': '“{operand}”是多余的。用法见：{help}',
  'cli.no-by': '由谁评定？请加上 --by 姓名。',
  'cli.bad-at': '--at “{value}”不是带时区的时间，请写成 2019-02-28T17:30:00+08:00 这样。',
  'cli.no-engineer': '谁的积分单？请写工程师姓名，或用 --each --out 文件夹 输出全部。',
  'cli.no-add': '{option} 只用于手工登记，前面须有 --add 工程师。',
  'cli.add-needs': '手工登记还需要 {option}。',
  'cli.bad-head': '--head “{value}”不是簿尾指纹。请从积分单上照抄：64 位中至少 12 位，后面可加 :条数。',
  'cli.head-without-verify': '--head 用于比对，请加上 --verify。',
  'cli.no-points-book': '{file} 没有积分簿。新建：steelyard points "{file}" --in-place',
  'cli.no-results-for-points':
    '{file} 既没有评定结果表，也没有积分簿。请先加上工作表：steelyard setup "{file}" --in-place',
  'cli.points-damaged': '{file} 的积分簿与登记时不符，因此没有积分单。请看：steelyard points "{file}" --verify',
  'cli.unknown-engineer': '没有工程师“{engineer}”。是不是这几位：{names}？',
  'cli.nobody': '工作簿里还没有工程师。',
  'cli.each-needs-out': '--each 给每位工程师写一个文件：请写明文件夹，--out 文件夹。',
  'cli.each-no-engineer': '--each 是给全部工程师的，不要再写姓名。',
  'cli.folder-is-file': '{file} 是文件。--each 须写入文件夹。',
  'cli.points-added': '新条目：{count}',
  'cli.points-whole': '{count} 条首尾相接，链完好。',
  'cli.points-head': '簿尾指纹：{head}',
  'cli.points-head-holds': '到第 {count} 条为止，与打印那个簿尾指纹时相同；此后又有 {since} 条。',
  'cli.wrote-statements': '已在 {folder} 写入 {count} 份积分单。',
  'cli.wrote-statement': '已写入 {file}。',
  'cli.where-to-write': '写到哪里？请加上 --in-place 或 --out OTHER（只看不写用 --dry-run）。',
  'cli.no-target': '评定结果一经给出不再改变，请写明写到哪里：--in-place 或 --out OTHER（只看不写用 --dry-run）。',
  'cli.file-missing': '找不到文件 {file}，请检查路径。',
  'cli.file-is-folder': '{file} 是文件夹，请给出其中的工作簿。',
  'cli.file-denied': '没有权限打开 {file}。',
  'cli.file-unreadable': '无法读取 {file}（{reason}）。',
  'cli.out-is-file': '--out 写的就是 FILE 本身。要写回原文件请用 --in-place。',
  'cli.out-exists': '{file} 已经存在。请换个名字，或加 --force 覆盖。',
  'cli.out-type': '{file}：写出的是工作簿，文件名须以 {extension} 结尾。',
  'cli.folder-missing': '{file} 所在的文件夹不存在，请先新建。',
  'cli.not-writable': '无法写入 {file}（{reason}）。什么也没有改动。',
  'cli.would-lose': '保存会丢失这个工作簿里的 {count} 样内容，所以没有写入。仍要写入请加 --allow-loss。',
  'cli.loss': '  丢失：{loss}',
  'cli.seems-open': '{file} 似乎正在别的程序里打开着。请先关闭，或加 --force。',
  'cli.changed-meanwhile': '这期间 {file} 被别人改过了。没有写入，请重新执行一次。',
  'cli.cell-refused':
    '工作表“{sheet}”有 {count} 个单元格不能改：工作表受保护，或单元格属于数组公式或表格标题。什么也没有写。',
  'cli.sheet-refused': '这些工作表无法添加或修改：{sheets}。什么也没有写。',
  'cli.no-sheets': '{file} 里没有评分标准或没有回访。请先加上工作表：steelyard setup "{file}" --in-place',
  'cli.no-results': '{file} 里没有“评定结果”工作表。请先加上：steelyard setup "{file}" --in-place',
  'cli.no-visits': '工作簿里还没有回访。',
  'cli.unknown-visit': '没有回访“{visit}”。工作簿里共有 {count} 个，例如 {visits}。',
  'cli.near-visit': '没有回访“{visit}”。是不是指：{visits}？',
  'cli.unread-visit': '回访“{visit}”无法评分。{reasons}',

  'cli.reading': '读取',
  'cli.scoring': '评分',
  'cli.writing': '写入',
  'cli.wrote': '已写入 {file}，改动 {changes} 个单元格。',
  'cli.nothing-to-write': '没有要改的，{file} 保持原样。',
  'cli.would-change': '工作簿将有 {changes} 个单元格改动。没有写入；要写入请加 --in-place 或 --out OTHER。',
  'cli.dry-run': '试运行，没有写任何文件。将改动 {changes} 个单元格。',
  'cli.change': '  {cell}：{before} → {after}',
  'cli.more-changes': '  ……另有 {count} 处',
  'cli.new-sheet': '  新工作表“{sheet}”：{cells} 个单元格',
  'cli.empty-cell': '（空）',
  'cli.finding': '{severity} {place}：{message}',
  'cli.more-findings': '……另有 {count} 条，--format json 可列出全部。',
  'cli.finding-count': '错误 {errors} 条，警告 {warnings} 条',
  'cli.error': '错误',
  'cli.warning': '警告',
  'cli.info': '提示',

  'cli.column.visit': '回访编号',
  'cli.column.date': '日期',
  'cli.column.engineer': '工程师',
  'cli.column.group': '小组',
  'cli.column.state': '状态',
  'cli.column.score': '得分',
  'cli.column.band': '分段',
  'cli.column.points': '积分',
  'cli.column.visits': '回访数',
  'cli.column.given-points': '已评定',
  'cli.column.open-points': '未评定',
  'cli.column.sheet': '工作表',
  'cli.column.step': '节点',
  'cli.column.criterion': '评分项',
  'cli.column.mark': '评分',
  'cli.column.max': '满分',
  'cli.column.weight': '权重',
  'cli.column.contribution': '精确值',
  'cli.column.shown': '计分',
  'cli.state.open': '未评定',
  'cli.state.unscored': '未出分',
  'cli.state.given': '已评定',
  'cli.state.given-otherwise': '已评定（现在会是 {score} 分，{points} 积分）',
  'cli.column.days': '天数',
  'cli.column.item': '编号',
  'cli.column.customer': '客户',
  'cli.column.owner': '责任人',
  'cli.column.open': '未回款',
  'cli.column.rows': '笔数',
  'cli.more-rows': '……另有 {count} 行；--format json 列出全部。',
  'cli.sheet-added': '已添加',
  'cli.sheet-present': '原有',
  'cli.columns-added': '“回访”工作表新增的列：{ids}',
  'cli.read.amount': '金额',
  'cli.read.number': '数字',
  'cli.read.percent': '百分数',
  'cli.read.date': '日期',
  'cli.read.text': '文字',
  'cli.read.empty': '空',
  'cli.not-applicable': '不适用',
  'cli.missing': '缺',
  'cli.unreadable': '看不懂',
  'cli.why.rubric': '评分标准 {rubric}（指纹 {fingerprint}），取整到 {step}',
  'cli.why.given': '{at} 由 {by} 评定：{score} 分，“{band}”，{points} 积分。此结果不变。',
  'cli.why.today': '按现在的评分标准和评分：',
  'cli.why.no-score': '现有各项合计 {total}，还不能出分：',
  'cli.why.total': '合计 {total}，四舍五入到 {step} 的倍数：{score}',
  'cli.why.breached': '触犯红线“{name}”：得分为 {score}，积分按最低分段',
  'cli.why.band': '得分 {score} 属于“{band}”（{condition}）：{points} 积分',
  'cli.why.next': '距下一个分段“{band}”还差 {distance} 分。',
  'cli.why.carriers': '只改其中一项就能达到：{carriers}。',
  'cli.why.carrier': '“{name}”{mark} 分（{more}）',
};
