import type { SignatureVerdict } from '../../app/signing';
import { headText } from '../../engine/points/entry';
import type { LifeState } from '../../engine/rubric/version/life';
import type { ReadyItem } from '../../engine/rubric/version/readiness';
import type { SealVerdict, VerifyReport } from '../../jobs/verify';
import { cardSentence, sealSentence } from '../../jobs/verify-words';
import { changeText } from '../../jobs/version-words';
import type { PointsVerification } from '../../jobs/verify-points';
import type { Context } from '../context';
import { finding, jsonText } from './json';
import { verificationText } from './points';
import { printable } from './printable';

export interface Verification {
  readonly report: VerifyReport;
  readonly points: PointsVerification;
  /** One for each seal. */
  readonly signatures: readonly SignatureVerdict[];
}

export const stateText = (rubric: string, state: LifeState, version: number | null, { say }: Context): string =>
  `${say(version === null ? 'seal.state-unsaved' : 'seal.state', {
    ...{ rubric: printable(rubric), state: say(`state.${state}`) },
    ...(version !== null && { version }),
  })}\n`;

export const readinessText = (items: readonly ReadyItem[], { say }: Context): string =>
  items
    .map(({ key, have, need, met }) => {
      const line = say(need > 0 ? 'ready.line' : 'ready.none', { what: say(`ready.${key}`), have, need });
      return `  ${met ? '✓' : '✗'} ${line}\n`;
    })
    .join('');

export const verifyJson = (
  { report, points, signatures }: Verification,
  whole: boolean,
  { language }: Context,
): string =>
  jsonText({
    job: 'verify',
    intact: whole,
    seals: report.seals.map(({ rubric, state, verdict, version, fingerprint, changes, signed }, i) => ({
      rubric,
      state,
      verdict,
      fingerprint,
      version: version ? { number: version.number, name: version.name, fingerprint: version.fingerprint } : null,
      changes: changes.map((change) => ({ ...change, message: changeText(language, change) })),
      signature: signatures[i],
      signedBy: signed && signed.signature !== 'unreadable' ? signed.signature.key : null,
    })),
    card: report.card
      ? {
          code: report.card.code,
          rubric: 'rubric' in report.card ? report.card.rubric : null,
          version: 'version' in report.card ? (report.card.version?.number ?? null) : null,
        }
      : null,
    points: points.isThere ? { whole: points.isWhole, head: headText(points.head) } : null,
    findings: [...report.faults, ...points.findings].map((each) => finding(each, language)),
  });

export function verifyText({ report, points, signatures }: Verification, context: Context): string {
  const { say, language } = context;
  const lines = [
    ...report.seals.flatMap((seal, i) => [
      ...sealLines(seal, context),
      ...signatureLines(seal, signatures[i]!, context),
    ]),
    ...(report.card ? [printable(cardSentence(language, report.card))] : []),
    say('seal.cannot'),
  ];
  const book = points.isThere ? verificationText(points, context) : '';
  return `${lines.join('\n')}\n${book}`;
}

const sealLines = (seal: SealVerdict, { language }: Context): string[] => [
  printable(sealSentence(language, seal)),
  ...seal.changes.map((change) => `  ${printable(changeText(language, change))}`),
];

const signatureLines = ({ signed }: SealVerdict, verdict: SignatureVerdict, { say }: Context): string[] =>
  verdict === 'none'
    ? []
    : [
        `  ${say(`seal.signature-${verdict}`, {
          key: signed && signed.signature !== 'unreadable' ? signed.signature.key : '',
        })}`,
      ];
