import { Button, Link, Text } from '@fluentui/react-components';
import type { Grid } from '../../engine/grid/grid';
import { peopleOf } from '../../engine/points/person';
import type { DrawOptions } from '../../jobs/draw';
import { drawVisits } from '../../jobs/draw';
import type { Environment } from '../../jobs/job';
import type { ScoredBook } from '../../jobs/scored';
import type { Visit } from '../../sheets/book';
import { useAnnounce } from '../announce';
import { useLayout } from '../parts/layout';
import type { VisitKey } from '../place';
import type { Proposals } from '../proposals';
import type { Say } from '../text';
import { useText } from '../text';
import { DrawForm } from './draw-form';
import { refusedOf } from './refused';
import { PlainTable } from '../parts/plain-table';
import type { Drawn, Room } from './view';

interface Props {
  readonly grids: readonly Grid[];
  readonly scored: ScoredBook;
  readonly environment: () => Environment;
  readonly room: Room;
  readonly onRoom: (room: Room) => void;
  readonly onVisit: (key: VisitKey) => void;
  readonly propose: Proposals['run'];
}

const sentence = ({ options: { purpose, seed }, report: { from, drawn } }: Omit<Drawn, 'isKept'>, say: Say): string =>
  say('draw.done', { drawn: drawn.length, from, seed, purpose: say(`draw.${purpose}`) });

/** Draws visits at random, so that nobody chooses them. Only those for second marks are written down. */
export function DrawPlace({ grids, scored, environment, room, onRoom, onVisit, propose }: Props) {
  const say = useText();
  const layout = useLayout();
  const announce = useAnnounce();
  const { drawn } = room;
  const groups = [...peopleOf(scored.visits.map(({ visit }) => visit.group.trim())).values()].map(({ name }) => name);
  const draw = (options: DrawOptions): void => {
    const made = { options, report: drawVisits(grids, options, environment()).report, isKept: false };
    onRoom({ ...room, drawn: made });
    announce(sentence(made, say));
  };
  const write = async (made: Drawn): Promise<void> => {
    const { options } = made;
    const receipt = await propose('draw.job', drawVisits, options, (report) => refusedOf(report, options.seed));
    if (receipt) onRoom({ ...room, drawn: { ...made, isKept: true } });
  };
  return (
    <>
      <Text className={layout.quiet}>{say('draw.lead')}</Text>
      <DrawForm
        groups={groups}
        seed={drawn?.options.seed ?? ''}
        purpose={room.isForDouble ? 'double' : (drawn?.options.purpose ?? 'evaluate')}
        onDraw={draw}
      />
      {drawn && (
        <section className={layout.section} aria-label={say('draw.drawn')}>
          <Text className={layout.words}>{sentence(drawn, say)}</Text>
          {drawn.report.drawn.length > 0 && <Visits visits={drawn.report.drawn} onVisit={onVisit} />}
          {drawn.options.purpose === 'double' && drawn.report.drawn.length > 0 && (
            <div className={layout.actions}>
              {drawn.isKept ? (
                <Text>{say('draw.kept')}</Text>
              ) : (
                <Button appearance="primary" onClick={() => void write(drawn)}>
                  {say('draw.write')}
                </Button>
              )}
            </div>
          )}
        </section>
      )}
    </>
  );
}

function Visits({ visits, onVisit }: { readonly visits: readonly Visit[]; readonly onVisit: Props['onVisit'] }) {
  const say = useText();
  return (
    <PlainTable
      label={say('draw.drawn')}
      heads={[say('draw.visit'), say('draw.date'), say('draw.engineer')]}
      rows={visits.map(({ id, row, date, engineer, group, customer }) => ({
        key: id,
        cells: [
          <Link key={id} as="button" onClick={() => onVisit({ id, row })}>
            {id}
          </Link>,
          date ?? '',
          engineer,
        ],
        note: [customer, group].filter(Boolean).join(' · '),
      }))}
    />
  );
}
