import type { fields as english } from '../en/fields';

/** 字段表中的列名，以及一张台账归哪个部门。 */
export const fields: Record<keyof typeof english, string> = {
  'fields.learn.job': '记住列名',
  'fields.learn.title': '列名',
  'fields.learn.name': '“{name}”是{field}',
  'fields.learn.offer': '你更正了：{names}。写进“Fields 字段”表，以后每张报表都认得。',
  'fields.learn.button': '记住这些列名……',

  'finding.side-unknown':
    '{origin} 的名称和各列都看不出这是销售、研发（交付）还是财务的台账。请在读取方案里指定，或用部门名给工作表命名。',
  'finding.fields-unreadable':
    '工作表 {sheet} 里找不到表头（{headers}），因此没有从中读取列名。请恢复表头，或删除这张表：需要时会重新添加。',
  'finding.fields-many': '这张表只读取前 {rows} 行。请删掉不是列名的内容。',
  'finding.field-missing': '这一行写了列名“{text}”，却没有写它是哪个字段。请在“字段”一列选择。',
  'finding.field-unknown': '“{text}”不是字段。请在“字段”一列的列表中选择。',
  'finding.field-nameless': '这一行没有写“{text}”的列名。请填写你们台账里的叫法，或删除这一行。',
  'finding.field-names-long': '这一格的文字太长，不像列名：“{text}”，因此不采用。请只写列名。',
  'finding.field-name-none':
    '“{text}”不能作列名：列名至少要有一个汉字或字母，不超过 80 个字，也不能是公式。此名不采用。',
  'finding.field-name-ours': '“{text}”一般指别的内容；按这一行，今后读作“{field}”。',
  'finding.field-name-twice': '“{text}”在 {other} 已经指另一个字段。去掉其中一个之前，两个都不算数。',
  'refused.recipe-no-line': '“{visit}”没有保存读取方案。现有：{ids}。',
  'refused.recipe-too-long': '读取方案太长，一个单元格放不下（32,767 个字符），无法保存。',
  'refused.recipe-columns-missing': '工作表“Recipes 读取方案”缺少列：{ids}。请补上。',
};
