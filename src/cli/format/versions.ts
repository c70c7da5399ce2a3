import { showTime } from '../../app/show';
import type { Language } from '../../i18n/language';
import type { SavedVersion } from '../../jobs/save-version';
import type { ScoredBook } from '../../jobs/scored';
import type { RubricVersions } from '../../jobs/version-list';
import { versionsOf } from '../../jobs/version-list';
import { changesText, changeText } from '../../jobs/version-words';
import { EFFECT_WORDS } from '../../sheets/versions';
import type { Context } from '../context';
import { printable } from './printable';
import { table } from './table';

/** The rubrics of a workbook with their versions, oldest first. */
export const versionsJson = (scored: ScoredBook, rubrics: readonly string[], language: Language) =>
  rubrics.map((id) => {
    const { rubric, life, versions, edits } = versionsOf(scored.book, id);
    return {
      id,
      name: rubric.name,
      state: life.state,
      fingerprint: scored.fingerprints.get(id)!,
      saved: edits === 'saved',
      edits: Array.isArray(edits) ? edits.map((each) => ({ ...each, message: changeText(language, each) })) : [],
      versions: [...versions].reverse().map(({ version, changes, effect, sameAs, isDamaged }) => ({
        version: version.number,
        name: version.name,
        at: version.saved.at,
        by: version.saved.by,
        reason: version.saved.reason,
        fingerprint: version.fingerprint,
        effect: effect ?? null,
        changes: (changes ?? []).map((each) => ({ ...each, message: changeText(language, each) })),
        sameAs: sameAs ?? null,
        damaged: isDamaged,
      })),
    };
  });

export const savedJson = ({ rubric, version, fingerprint }: SavedVersion) => ({ rubric, version, fingerprint });

export const versionsText = (scored: ScoredBook, rubrics: readonly string[], context: Context): string =>
  rubrics.map((id) => rubricText(versionsOf(scored.book, id), context)).join('\n');

function rubricText({ rubric, life, versions, edits }: RubricVersions, { say, language }: Context): string {
  const last = versions[0]?.version.number;
  const open =
    edits === 'saved'
      ? []
      : edits === 'unknown'
        ? [say(last === undefined ? 'cli.versions.none' : 'cli.versions.unread', { version: last ?? 0 })]
        : [say('cli.versions.unsaved', { version: last!, changes: printable(changesText(language, edits)) })];
  const heading = [
    say('cli.versions.rubric', {
      rubric: printable(rubric.id),
      name: printable(rubric.name),
      state: say(`state.${life.state}`),
    }),
    ...open,
  ];
  const text = ({ changes, sameAs, isDamaged, version }: RubricVersions['versions'][number]): string => {
    if (isDamaged) return say('cli.versions.damaged');
    const words = changes ? changesText(language, changes) : version.number === 1 ? say('cli.versions.first') : '';
    return sameAs === undefined ? words : say('cli.versions.same', { version: sameAs, text: words });
  };
  const rows = versions.map((each) => {
    const { number, name, saved } = each.version;
    return [
      String(number),
      name,
      showTime(saved.at),
      saved.by,
      each.effect ? EFFECT_WORDS[each.effect][language] : '',
      text(each),
      saved.reason,
    ];
  });
  const headers = ['version', 'name', 'when', 'who', 'effect', 'changes', 'reason'] as const;
  const list = table(
    headers.map((key) => ({ header: say(`cli.column.${key}`), ...(key === 'version' && { align: 'right' as const }) })),
    rows,
  );
  return `${heading.join('\n')}\n${rows.length > 0 ? `\n${list}` : ''}`;
}
