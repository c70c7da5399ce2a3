import type { fields as english } from '../en/fields';

/** 字段表中的列名，以及一张台账归哪个部门。 */
export const fields: Record<keyof typeof english, string> = {
  'finding.side-unknown':
    '{origin} 的名称和各列都看不出这是销售、研发（交付）还是财务的台账。请在读取方案里指定，或用部门名给工作表命名。',
};
