import { subtract } from '../../engine/number/rational';
import type { EngineerChange } from '../../jobs/preview-report';
import { PlainTable } from '../parts/plain-table';
import { showNumber, showSigned } from '../show';
import { useText } from '../text';
import { Section } from './section';

/** Each engineer's points before and after, of visits that have a score on both sides. */
export function EngineerTable({ engineers }: { readonly engineers: readonly EngineerChange[] }) {
  const say = useText();
  if (engineers.length === 0) return null;
  return (
    <Section title={say('rubric.engineers')} note={say('rubric.engineers.note')}>
      <PlainTable
        heads={[say('app.engineer'), say('rubric.before'), say('rubric.after'), say('rubric.change')]}
        numbers={[1, 2, 3]}
        rows={engineers.map(({ engineer, before, after }) => ({
          key: engineer,
          cells: [
            engineer || say('app.noName'),
            showNumber(before),
            showNumber(after),
            showSigned(subtract(after, before)),
          ],
        }))}
      />
    </Section>
  );
}
