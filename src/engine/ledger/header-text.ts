import { headerKey } from './header-key';
import { meaningsOf } from './meanings';
import type { MoneyUnit } from './unit';
import { readUnit } from './unit';

/** The text of one header cell, taken apart. */
export interface HeaderText {
  /** What is compared with aliases, best first: the whole, then without remarks in brackets. */
  readonly keys: readonly string[];
  /** Without units and remarks. */
  readonly text: string;
  /** From `(万元)`, `（元）`, `(ILS)`, `/USD`. */
  readonly unit?: MoneyUnit;
  /** From `（天）`, `(days)`: it counts days. */
  readonly days?: true;
}

const BRACKETS = /[（([【［{][^）)\]】］}]*[）)\]】］}]/g;
/** In brackets these say nothing about which column it is. */
const NEUTRAL =
  /^(?:含税|人民币|本币|原币|天|日|个?月|days?|必填|选填|合计|不含质保金|期末|yyyy.*|年.月.日.*|incl.*|gross|tax incl.*)$/i;
const TAIL =
  /(?:[\s/:：,，_-]|(?<=[\u4E00-\u9FFF]))((?:人民币|美|港|欧|日)?[十百千万萬亿億]*元|[A-Z]{3}|(?:in )?(?:thousands|millions))$/;

const DAYS = /^(?:天|日|天数|(?:in )?days?)$/i;

/** What pivot tables put before the name of a column that they add up. */
const SUM_OF = /^(?:求和项|sum of)\s*[:：]?\s*(?=\S)/i;

/** `求和项:余额`, `Sum of Outstanding`: the name of the column that a pivot table adds up. */
export const withoutSumOf = (text: string): string => text.replace(SUM_OF, '');

/** Takes a header apart. */
export function readHeaderText(text: string): HeaderText {
  const short = withoutSumOf(text.slice(0, 200).normalize('NFKC').trim());
  let unit: MoneyUnit | undefined;
  const take = (part: string): boolean => {
    const read = readUnit(part);
    if (!read) return false;
    unit = { ...unit, ...read };
    return true;
  };
  let whole = short.replace(BRACKETS, (part) => {
    const inner = part.slice(1, -1).trim();
    return inner === '' || take(inner) || NEUTRAL.test(inner) ? ' ' : part;
  });
  const tail = TAIL.exec(whole);
  if (tail && tail.index > 0 && meaningsOf(headerKey(whole)).length === 0 && take(tail[1]!))
    whole = whole.slice(0, tail.index);
  const days = short.match(BRACKETS)?.some((part) => DAYS.test(part.slice(1, -1).trim()));
  const bare = whole.replace(BRACKETS, ' ');
  const keys = [...new Set([headerKey(whole), headerKey(bare)])].filter((key) => key !== '');
  return { keys, text: bare.trim(), ...(unit && { unit }), ...(days && { days }) };
}
