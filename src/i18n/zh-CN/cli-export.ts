import type { cliExport as english } from '../en/cli-export';
import { general, writing } from './cli-help';

/** 命令 export 的文字。 */
export const cliExport: Record<keyof typeof english, string> = {
  'cli.help.export': `用法：steelyard export FILE --as 目标 [选项]

把评分标准写给别的程序用。每种目标算出的分都与 Steelyard 完全一致；做不到时不导出，并说明原因。

  --as 目标          formulas  写进工作簿的公式：不装 Steelyard 也能出分
                     json      评分标准的数据，带指纹
                     schema    JSON Schema（2020-12）和表单提示
                     duckdb、postgres、spark   SQL：给回访表算分的视图（Spark 未经测试）
                     html      可打印的页面
  --rubric ID        有几个评分标准时，选哪一个
  --out OTHER        写到文件，该文件必须还不存在（否则输出到标准输出）
  --force            允许 --out 覆盖已有文件

导出公式时：
${writing}

${general}

退出码：0 完成；2 无法执行。`,
  'cli.no-as': '导出成什么？请加 --as，可以是：{targets}。',
  'cli.only-formulas': '{option} 只用于 --as formulas；其他目标输出到标准输出或 --out。',
  'cli.exported': '已写入 {file}。',
  'cli.exported-formulas': '{visits} 次回访的公式写在这些表里：{sheets}。',
  'cli.bad-rubric-file': '{file}：{why}',
};
