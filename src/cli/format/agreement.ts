import { scoreSentence, showCoefficient, sureness } from '../../app/evaluating/agreement-words';
import { toText } from '../../engine/number/rational';
import { showNumber } from '../../app/show';
import type { AgreementReport, CriterionAgreement } from '../../jobs/agreement';
import type { Context } from '../context';
import { finding, jsonText } from './json';
import { table } from './table';

export function agreementText(report: AgreementReport, { say }: Context): string {
  const { pairs, pending, criteria, score } = report;
  const lines = [
    ...(pairs === 0 ? [say('agreement.none')] : [scoreSentence(report, say)]),
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

function cells(each: CriterionAgreement, say: Context['say']): string[] {
  const { criterion, pairs, naDiffers, told } = each;
  const na = naDiffers > 0 ? String(naDiffers) : '';
  const sure = sureness(each, say);
  if (!told) return [criterion.name, String(pairs), '', '', sure, '', '', na];
  const { measure, value, equal, meanDifference } = told;
  return [
    criterion.name,
    String(pairs),
    say(`agreement.${measure}`),
    value === undefined ? '' : showCoefficient(value),
    sure,
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
