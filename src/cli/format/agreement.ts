import { couldDiffer, FEWEST_PAIRS } from '../../engine/agreement/agreement';
import { toText } from '../../engine/number/rational';
import { showNumber } from '../../app/show';
import type { AgreementReport, CriterionAgreement } from '../../jobs/agreement';
import type { Context } from '../context';
import { finding, jsonText } from './json';
import { table } from './table';

const two = (value: number): string => value.toFixed(2);

export function agreementText(report: AgreementReport, { say }: Context): string {
  const { pairs, pending, criteria, score } = report;
  const lines = [
    ...(pairs === 0 ? [say('agreement.none')] : [scoreLine(report, say)]),
    ...(pending > 0 ? [say('agreement.pending', { pending })] : []),
  ];
  const said = lines.map((line) => `${line}\n`).join('');
  if (pairs === 0) return said;
  const columns = [
    { header: say('agreement.criterion') },
    { header: say('agreement.pairs'), align: 'right' as const },
    { header: say('agreement.measure') },
    { header: say('agreement.value'), align: 'right' as const },
    { header: say('agreement.interval') },
    { header: say('agreement.equal'), align: 'right' as const },
    { header: say('agreement.difference'), align: 'right' as const },
    { header: say('agreement.na'), align: 'right' as const },
  ];
  const legend = score.sameBand === undefined ? '' : `${say('agreement.legend')}\n`;
  return `${table(
    columns,
    criteria.map((each) => cells(each, say)),
  )}\n${said}${legend}`;
}

function scoreLine({ score }: AgreementReport, say: Context['say']): string {
  const { pairs, meanDifference, sameBand } = score;
  return meanDifference === undefined || sameBand === undefined
    ? say('agreement.score-few', { pairs, fewest: FEWEST_PAIRS })
    : say('agreement.score', { pairs, difference: showNumber(meanDifference), same: sameBand });
}

function cells({ criterion, pairs, naDiffers, told }: CriterionAgreement, say: Context['say']): string[] {
  const na = naDiffers > 0 ? String(naDiffers) : '';
  if (!told) return [criterion.name, String(pairs), '', '', say('agreement.too-few'), '', '', na];
  const { measure, value, interval, equal, meanDifference } = told;
  const percent = Math.ceil(100 * couldDiffer(pairs));
  const sure = interval ? `${two(interval.low)}–${two(interval.high)}` : say('agreement.could-differ', { percent });
  return [
    criterion.name,
    String(pairs),
    say(`agreement.${measure}`),
    value === undefined ? '' : two(value),
    value === undefined ? say('agreement.no-spread') : sure,
    String(equal),
    showNumber(meanDifference),
    na,
  ];
}

export const agreementJson = (report: AgreementReport, { language }: Context): string =>
  jsonText({
    job: 'agreement',
    rubric: report.rubric,
    pairs: report.pairs,
    pending: report.pending,
    criteria: report.criteria.map(({ criterion, pairs, naDiffers, leftOut, told }) => ({
      criterion: criterion.id,
      pairs,
      naDiffers,
      leftOut,
      measure: told?.measure ?? null,
      value: told?.value ?? null,
      interval: told?.interval ?? null,
      equal: told?.equal ?? null,
      meanDifference: told ? toText(told.meanDifference) : null,
    })),
    score: {
      pairs: report.score.pairs,
      meanDifference: report.score.meanDifference ? toText(report.score.meanDifference) : null,
      sameBand: report.score.sameBand ?? null,
    },
    findings: report.findings.map((each) => finding(each, language)),
  });
