import type { cliRecipe as english } from '../en/cli-recipe';
import { writingEnding } from './cli-help';

/** 命令行：工作簿里保存的读取方案。 */
export const cliRecipe: Record<keyof typeof english, string> = {
  'cli.help.recipe': `用法：steelyard recipe FILE [SHEET] [选项]

工作簿里的报表按以前的决定如何读取，也就是工作表“Recipes 读取方案”。不写 SHEET 列出全部；写了 SHEET 只看这一张报表：
每一列读作什么。

  --save RECIPE      把 SHEET 的读取方案存成文件，供别的工作簿或 aging --recipe 使用
  --take RECIPE      从文件取用读取方案：用于 SHEET；不写 SHEET 则用于以后版式相同的报表
  --forget           忘掉 SHEET 的读取方案：这张报表重新识别，以后版式相同的也是

${writingEnding()}`,
  'cli.recipe-one': '{options} 不能同时使用，一次只做一件。',
  'cli.recipe-no-sheet': '哪一张表的读取方案？{option} 需要在 FILE 后面写上工作表名。',
  'cli.recipe-none': '{sheet} 没有保存读取方案。',
  'cli.recipe-empty': '没有保存读取方案：这个工作簿还没有读入过报表。',
  'cli.recipe-saved': '已保存 {file}。',
  'cli.recipe.sheet': '工作表',
  'cli.recipe.from': '来源',
  'cli.recipe.use': '采用',
  'cli.recipe.as-of': '截止日期',
  'cli.recipe.columns': '列数',
  'cli.recipe.used': '是',
  'cli.recipe.unused': '否',
  'cli.recipe.gone': '工作表已不在',
  'cli.recipe.broken': '已损坏',
  'cli.recipe.column': '列',
  'cli.recipe.field': '读作',
  'cli.recipe.how': '单位、小数点、日期顺序',
  'cli.recipe.left-out': '不读取',
};
