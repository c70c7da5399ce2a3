import type { findings as english } from '../en/findings';

export const findings: Record<keyof typeof english, string> = {
  // 公式写法上的问题；{position} 从 1 数起。
  'finding.formula-empty': '公式是空的。请写一个，例如 min(次数 * 2, 10)。',
  'finding.formula-too-long': '公式有 {length} 个字符，最多 {limit} 个。可以把一部分放到依据列里先算好。',
  'finding.formula-too-large': '公式超过 {limit} 个成分。可以把一部分放到依据列或另一个评分项里先算好。',
  'finding.formula-too-deep': '公式在第 {position} 个字符处嵌套超过 {limit} 层，请简化。',
  'finding.formula-character': '公式里不能用“{character}”（第 {position} 个字符）。',
  'finding.formula-text': '公式只能算数字，请去掉引号里的文字（第 {position} 个字符）。',
  'finding.formula-percent': '百分数请写成小数：15% 写作 0.15（第 {position} 个字符）。',
  'finding.formula-assignment': '第 {position} 个字符是单个“=”。要比较是否相等，请写“==”。',
  'finding.formula-bracket': '第 {position} 个字符的括号“{bracket}”没有配对。',
  'finding.formula-syntax': '公式到“{part}”（第 {position} 个字符）就读不通了，前面可能漏了什么。',
  'finding.formula-incomplete': '公式没有写完，第 {position} 个字符之后还缺内容。',
  'finding.formula-implicit': '第 {position} 个字符前缺少运算符。相乘要写“*”，例如 2 * 次数。',
  'finding.formula-unsupported': '第 {position} 个字符处写了区间（如 1:9），公式里不能用。',
  'finding.formula-variable-unknown': '“{name}”（第 {position} 个字符）既不是评分项编号，也不是依据列。',
  'finding.formula-variable-misspelt':
    '“{name}”（第 {position} 个字符）既不是评分项编号，也不是依据列。是不是 {nearest}？',
  'finding.formula-function-unknown': '没有“{name}”这个函数（第 {position} 个字符）。可用的有：{functions}。',
  'finding.formula-arguments-few': '{name}（第 {position} 个字符）括号里至少要 {least} 个值，现在有 {count} 个。',
  'finding.formula-arguments-many': '{name}（第 {position} 个字符）括号里最多 {most} 个值，现在有 {count} 个。',
  'finding.formula-number-expected': '第 {position} 个字符处应为数字，现在是条件。可以用 if(条件, 1, 0) 换成数字。',
  'finding.formula-condition-expected':
    '第 {position} 个字符处应为条件，现在是数字。请写成比较，例如 次数 >= 3；not 后面请加括号。',
  'finding.formula-places': '第 {position} 个字符处，round 的小数位数应为 0 到 {limit} 的整数。',
  'finding.formula-result': '公式的结果只有“是”或“否”，而得分要是数字。例如写 if(次数 >= 3, 10, 5)。',
};
