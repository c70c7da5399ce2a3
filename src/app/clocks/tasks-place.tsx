import { Button, Text } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import type { TaskLine } from '../../jobs/clocks/task-lines';
import { needsWhy, openTasks, renewTasks } from '../../jobs/clocks/renew-tasks';
import { clockSheetNames } from '../../sheets/clocks/clock-sheets';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import type { Drafts } from './drafts';
import { keyOf, withSaid } from './drafts';
import { Notes } from './notes';
import { ProgressDay } from './progress-day';
import { TaskCard } from './task-card';
import type { PlaceProps } from './view';

/** How far the walk is, kept while one is elsewhere. */
export interface TaskWalk {
  /** The task that one is at, by its key. */
  readonly at?: string;
  readonly drafts: Drafts;
}

export const FIRST_WALK: TaskWalk = { drafts: new Map() };

interface Props extends PlaceProps {
  readonly walk: TaskWalk;
  readonly onWalk: (change: (walk: TaskWalk) => TaskWalk) => void;
}

/** The walk of the progress day (I4): one task at a time, its status renewed; everything that was said is written as one plan. */
export function TasksPlace({ grids, environment, propose, walk, onWalk }: Props) {
  const say = useText();
  const layout = useLayout();
  const report = useMemo(() => openTasks(grids, {}, environment).report, [grids, environment]);
  const { hasTasks, tasks, today, progressDay, findings } = report;
  const { drafts } = walk;
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const found = tasks.findIndex((task) => keyOf(task) === walk.at);
  const index = Math.max(0, found);
  const task = tasks[index];
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = false;
  }, [index]);

  const go = (step: 1 | -1): void => {
    const next = tasks[index + step];
    if (!next) return;
    moved.current = true;
    onWalk((before) => ({ ...before, at: keyOf(next) }));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isNext =
      (event.altKey && event.key === 'PageDown') || ((event.ctrlKey || event.metaKey) && event.key === 'Enter');
    const isBack = event.altKey && event.key === 'PageUp';
    if (!isNext && !isBack) return;
    event.preventDefault();
    go(isNext ? 1 : -1);
  };
  const write = async (): Promise<void> => {
    const written = [...drafts];
    if (!(await propose('clocks.job.tasks', renewTasks, { tasks: written.map(([, options]) => options) }))) return;
    // Those that were refused are still to be said: they are in the way of being forgotten.
    const refused = new Set(
      renewTasks(grids, { tasks: written.map(([, each]) => each) }, environment).report.refused.flatMap(
        ({ ids = [] }) => ids,
      ),
    );
    onWalk((before) => ({
      ...before,
      drafts: new Map([...before.drafts].filter(([, { task: own }]) => refused.has(own.id))),
    }));
  };

  if (!task)
    return (
      <>
        <Text>{say(hasTasks ? 'clocks.tasks.none' : 'clocks.tasks.no-sheet')}</Text>
        <Notes findings={findings} />
      </>
    );
  const unexplained = tasks.filter((each) => {
    const said = drafts.get(keyOf(each));
    return said !== undefined && needsWhy(each, said, today);
  });
  return (
    <>
      <ProgressDay today={today} weekday={progressDay} />
      <section className={layout.section} aria-label={say('clocks.tasks.walk')} onKeyDown={onKey}>
        <div className={layout.spread}>
          <Text as="h3" ref={heading} tabIndex={-1} className={layout.subheading} style={{ outlineStyle: 'none' }}>
            {nameOf(task)}
          </Text>
          <span className={layout.number}>{say('clocks.tasks.place', { place: index + 1, count: tasks.length })}</span>
        </div>
        <TaskCard
          key={keyOf(task)}
          task={task}
          sheet={clockSheetNames(grids.map(({ sheet }) => sheet)).tasks ?? ''}
          today={today}
          said={drafts.get(keyOf(task)) ?? {}}
          onSay={(part) => onWalk((before) => ({ at: keyOf(task), drafts: withSaid(before.drafts, task, part) }))}
        />
        <div className={layout.actions}>
          <Button disabledFocusable={index === 0} aria-keyshortcuts="Alt+PageUp" onClick={() => go(-1)}>
            {say('clocks.tasks.previous')}
          </Button>
          <Button
            disabledFocusable={index === tasks.length - 1}
            aria-keyshortcuts="Alt+PageDown Control+Enter"
            onClick={() => go(1)}
          >
            {say('clocks.tasks.next')}
          </Button>
          {drafts.has(keyOf(task)) && (
            <Button
              appearance="subtle"
              onClick={() => {
                heading.current?.focus(); // the button goes
                onWalk((before) => ({ ...before, drafts: without(before.drafts, keyOf(task)) }));
              }}
            >
              {say('clocks.tasks.reset')}
            </Button>
          )}
        </div>
        <Text className={layout.quiet}>{say('clocks.tasks.keys')}</Text>
      </section>
      {drafts.size > 0 && (
        <section className={layout.box}>
          <Text>{say('clocks.tasks.said', { count: drafts.size })}</Text>
          {unexplained.length > 0 && <Text>{say('clocks.tasks.unexplained', { tasks: unexplained.map(nameOf) })}</Text>}
          <div className={layout.actions}>
            <Button appearance="primary" onClick={() => void write()}>
              {say('clocks.tasks.write', { count: drafts.size })}
            </Button>
          </div>
        </section>
      )}
      <Notes findings={findings} />
    </>
  );
}

const nameOf = ({ about, id }: TaskLine): string => about || id;

const without = (drafts: Drafts, key: string): Drafts => new Map([...drafts].filter(([each]) => each !== key));
