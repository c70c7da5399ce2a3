import type { Grid } from '../../src/engine/grid/grid';
import { workbook } from './workbook';

/**
 * A small workbook with every kind of criterion: V1 was given, V2 is open with 74 (1 short of the next band), V3 lacks
 * marks, V4 is given and would now be scored otherwise.
 */
export const SHEETS = {
  Rubric: `
    | rubric | id     | step     | name       | guidance               | kind      | max | weight | value | formula             |
    |--------|--------|----------|------------|------------------------|-----------|-----|--------|-------|---------------------|
    | visit  | prep   | Prepare  | Background | Ten: all facts known.  | mark      | 10  | 40     |       |                     |
    | visit  | mail   | Prepare  | E-mail     | Sent two days ahead.   | yesno     |     | 20     |       |                     |
    | visit  | tips   | Visit    | Ideas      | Each idea counts five. | count     | 20  | 20     | 5     |                     |
    | visit  | ratio  | Visit    | Plan kept  | Done of planned.       | formula   | 10  | 20     |       | 10 * done / planned |
    | visit  | extra  | Evaluate | Sharing    | Told the group.        | bonus     | 10  | 10     |       |                     |
    | visit  | late   | Evaluate | Late       | Days late.             | deduction | 5   | 5      |       |                     |
    | visit  | faked  | Evaluate | Faked data | Any invented figure.   | redline   |     |        | 0     |                     |`,
  Settings: `
    | rubric | setting     | value       |
    |--------|-------------|-------------|
    | visit  | Rubric name | House visit |
    | visit  | Score step  | 0.1         |
    | visit  | Not applicable | spread   |
    | visit  | Blank bonus, deduction, red line | none |`,
  Visits: `
    | #visit | #rubric | #date      | #engineer | #group | #customer  | #evaluator | #comment   | prep | prep#comment | mail | tips | done | planned | extra | late | faked |
    | Visit  | Rubric  | Date       | Engineer  | Group  | Customer   | Evaluator  | Comment    | Background | Background: comment | E-mail | Ideas | done | planned | Sharing | Late | Faked data |
    |--------|---------|------------|-----------|--------|------------|------------|------------|------|--------------|------|------|------|---------|-------|------|-------|
    | V1     | visit   | 43497      | Ann       | One    | Mill Ltd   | Zoe        | Well done. | 9    | Thorough.    | yes  | 4    | 8    | 8       | 0     | 0    | no    |
    | V2     | visit   | 43504      | Ben       | Two    | Dairy Ltd  | Zoe        |            | 8    |              | yes  | 2    | 4    | 8       | 2     | 0    | no    |
    | V3     | visit   | 43505      | Ann       | One    | Quarry Ltd | Zoe        |            |      |              | yes  | 2    | 4    | 8       |       |      |       |
    | V4     | visit   | 43498      | Ben       | Two    | Bakery Ltd | Zoe        | Fine.      | 5    |              | no   | 4    | 8    | 8       | 0     | 0    | no    |`,
  Results: `
    | at                        | by  | visit | rubric | date       | engineer | group | customer   | score | band      | points | comment    | marks                                                                                                                   | fingerprint |
    |---------------------------|-----|-------|--------|------------|----------|-------|------------|-------|-----------|--------|------------|-------------------------------------------------------------------------------------------------------------------------|-------------|
    | 2019-02-01T17:30:00+08:00 | Zoe | V1    | visit  | 43497      | Ann      | One   | Mill Ltd   | 96    | very good | 2      | Well done. | "prep: 9/10 → 36; mail: 1/1 → 20; tips: 20/20 → 20; ratio: 10/10 → 20; extra: 0/10 → 0; late: 0/5 → 0; faked: 0/1 → 0"   | abc         |
    | 2019-02-02T17:30:00+08:00 | Zoe | V4    | visit  | 43498      | Ben      | Two   | Bakery Ltd | 76    | good      | 1.5    | Fine.      | "prep: 9/10 → 36; mail: N/A/1 → 0; tips: 20/20 → 20; old_item: 10/10 → 20"                                               | abc         |`,
  Scores: `
    | visit | score |
    |-------|-------|`,
} as const;

export const visitSheets = (change: Partial<Record<keyof typeof SHEETS | 'Bands', string>> = {}): Grid[] =>
  workbook({ ...SHEETS, ...change });
