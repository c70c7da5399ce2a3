import type { aging as en } from '../en/aging';

/** 账龄：工作表里的文字，以及关于报表、记录和账龄计算的提示。 */
export const aging: Record<keyof typeof en, string> = {
  'aging.as-of': '截止 {asOf}',
  'aging.nameless': '（无）',
  'aging.chart': '未收金额的账龄分布 {currency}',
  'aging.buckets-unreadable': '“{text}”不是账龄段列表。请写成 0-30,31-60,61-90,90+。',
  'aging.buckets-gap': '账龄段“{text}”应从第 {day} 天开始：各段从第 0 天起首尾相接。',
  'aging.buckets-open': '账龄段“{text}”：有且只有最后一段没有上限，如 90+。',
  'aging.todo-header': '请在工作表 {sheet} 中为表格加上表头行，或指明各列的内容，然后重新运行。',
  'aging.todo-row': '请查看工作表 {sheet} 中的这一行：补全内容；若不是明细则删除，然后重新运行。',
  'aging.todo-opening': '请在工作表 {sheet} 中把这笔余额换成组成它的未清单据，或写上日期并填在借方列，然后重新运行。',
  'aging.todo-table': '请把工作表 {sheet} 中的这张表与它所重复的表核对：更正或删去，然后重新运行。',
  'aging.todo-cell': '请在工作表 {sheet} 中改正该单元格，然后重新运行。',
  'aging.todo-name': '请在工作表 {sheet} 中填写客户、合同编号或单据编号，然后重新运行。',
  'aging.todo-currency': '请在工作表 {sheet} 中改正币种，然后重新运行。',
  'aging.todo-superseded': '若较晚的报表无误，则无需处理；否则请在“Recipes 读取方案”中停用那张报表。',

  'finding.unit-of-some':
    '“{others}”的单位是 {unit}，“{names}”没有写单位，按原数读取。如果单位相同，请指定，或写进列名。',
  'finding.cells-alike': '“{column}”列还有 {count} 个单元格有同样的问题。',
  'finding.currency-unknown': '“{text}”不是币种。请写代码，如 CNY。',
  'finding.currency-open':
    '“{sign}”可以是多种币种（{currencies} 等），报表没有说明是哪一种：{count} 行单独列在“{sign}”之下，不与其他币种相加。请指明币种。',
  'finding.currencies-differ': '此行写了两种币种：{one} 和 {other}，金额无法归入任何一种。',
  'finding.document-repeated':
    '{number} 在第 {otherRow} 行和第 {row} 行各出现一次，而“{columns}”不同。两行都计入；若是同一张单据，请删去一行。',
  'finding.record-unnamed': '此行没有客户、合同编号，也没有单据编号，无法判断是谁的款项。',
  'finding.record-superseded': '{number} 在工作表 {otherSheet} 第 {otherRow} 行的金额不同；那张报表较晚，以它为准。',
  'finding.records-superseded':
    '{count} 行与较晚的工作表 {otherSheet} 不一致，以较晚的为准。这些行列在“Set aside 待处理”中。',
  'finding.records-merged': '{count} 行与其他行逐格相同，只计一次。',

  'finding.report-same': '这张报表已在工作簿中（工作表 {other}），没有任何变化。',
  'finding.report-read-anew': '这张报表已在工作簿中（工作表 {other}），现按新的决定重新读取，不会重复计入。',
  'finding.report-replaces': '这张 {asOf} 的报表取代 {otherAsOf} 的报表（{other}），后者从此停用。',
  'finding.report-older': '这张 {asOf} 的报表早于正在采用的 {otherAsOf} 的报表（{other}），因此不采用。',
  'finding.sheet-not-used': '这张工作表没有欠款金额，因此未采用。若要采用，请指明其名称。',
  'finding.report-missing': '工作表 {sheet} 已不存在，但“Recipes 读取方案”仍把它列为采用。',
  'finding.recipe-broken': '工作表 {sheet} 的读取方案无法识别，因此未使用该方案。',
  'finding.recipe-columns-gone': '上次报表中的这些列不见了：{names}。',
  'finding.recipe-columns-new': '上次报表没有这些列：{names}。按列名读取。',

  'finding.aging-no-amount': '没有未收金额列，也没有可用来推算的开票和收款列。请指明哪一列是未收金额。',
  'finding.aging-amounts-empty': '没有一行写了金额（{names}），账龄因此全部为空。若金额在别的列，请指明哪一列。',
  'finding.aging-from-invoiced': '没有未收金额列：以开票（合同）金额减已收金额计算。',
  'finding.aging-outstanding-twice': '有多列都是未收金额。采用“{used}”，不采用 {others}。',
  'finding.aging-outstanding-stale': '未收金额印为 0，但旁边各段共有 {amount}：这是没有重算的合计，以各段为准。',
  'finding.aging-rest-not-due': '未收金额比各账龄段之和多 {amount}，又没有“未到期”列：多出的部分视为未到期。',
  'finding.aging-rest': '未收金额与各部分之和相差 {amount}，列为未分账龄。',
  'finding.aging-parts-differ': '未收金额与各部分之和相差 {amount}。以未收金额为准，并按日期计算账龄。',
  'finding.aging-set-off': '报表已用 {amount} 的贷项冲减应收。这里两者分别列出；原在哪一段已无从得知。',
  'finding.aging-bucket-unnamed': '“{name}”列没有说明是哪些天数。其中的 {amount} 仍是欠款，列为未分账龄。',
  'finding.aging-bucket-differs':
    '报表 {bucket} 天段为 {stated} {currency}；按日期计算为 {computed}，相差 {difference}。',
  'finding.aging-buckets-kept': '采用报表自己的账龄段（{buckets}）：它们无法拆成 {wanted}。',
  'finding.aging-over60-unknown': '从报表自己的账龄段看不出超过 60 天的金额。',
  'finding.aging-months': '各月份列（{months}）是各月形成的未收金额；账龄从当月最后一天算起。',
  'finding.aging-as-of-today': '报表没有写明截止日期：按 {asOf} 计算账龄。',
  'finding.aging-as-of-from-days': '报表的截止日期为 {asOf}：由其日期与天数一致得出。',
  'finding.aging-as-of-differs': '报表截止 {own}，又没有日期可供重算：其账龄段与 {asOf} 相差 {days} 天。',
  'finding.aging-from-invoice-date': '{count} 行没有到期日，从开票日期算起。',
  'finding.aging-no-due-dates': '报表没有到期日，天数从开票日期算起。',
  'finding.aging-basis-found': '报表自己的账龄段是按开票日期计算的，因此从开票日期算起。',
  'finding.aging-invoice-dates-differ': '报表只有开票日期，而其账龄段并非由此得出：沿用报表自己的账龄段。',
  'finding.aging-order-open':
    '“{name}”列的日期看不出日在前还是月在前，因此 {count} 行暂列为未分账龄。选定顺序后即可计算账龄。',
  'finding.aging-undated': '{count} 行没有可用来计算账龄的日期，其金额列为未分账龄。',
  'finding.aging-stated-stands':
    '有金额的 {count} 行没有日期，因此整张表（共 {rows} 行）都沿用报表自己的账龄段，不按日期重新计算。',
  'finding.aging-currencies': '有多种币种的金额（{currencies}），绝不相加。',
  'finding.aging-customers-twice':
    '{count} 个客户在工作表 {otherSheet} 中也有，例如 {customers}。两处都计入；若是同一笔款项，请在“Recipes 读取方案”中停用其中一张。',
  'finding.aging-sheet-unreadable': '工作表 {sheet} 没有“编号”列，因此没有写入。请恢复表头，或给该工作表改名。',
};
