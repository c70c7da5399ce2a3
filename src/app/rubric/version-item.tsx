import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { nameVersion } from '../../jobs/name-version';
import { restoreVersion } from '../../jobs/restore-version';
import type { NoResult } from '../../jobs/result-rows';
import type { ListedVersion } from '../../jobs/version-list';
import { changesText } from '../../jobs/version-words';
import { useLayout } from '../parts/layout';
import type { Proposals } from '../proposals';
import type { Refusal } from '../session';
import { showTime } from '../show';
import { useLanguage, useText } from '../text';
import { useLook } from './look';
import { versionName } from './view';

interface Props {
  readonly listed: ListedVersion;
  readonly rubric: string;
  /** It is not what the sheets say, so they can be put back to it. */
  readonly canRestore: boolean;
  readonly by: string;
  readonly propose: Proposals['run'];
}

const refusals = ({ refused }: { readonly refused?: NoResult }): Refusal[] =>
  refused ? [{ code: refused.code, about: refused.ids ?? [], problems: [] }] : [];

/** One version: who, when, what changed and whether scores stay comparable. */
export function VersionItem({ listed, rubric, canRestore, by, propose }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const look = useLook();
  const [naming, setNaming] = useState<string>();
  const { version, changes, effect, sameAs, isDamaged } = listed;
  const { number, name, saved } = version;
  const words = changes ? changesText(language, changes) : number === 1 ? say('change.first') : say('change.unknown');
  const submit = async (): Promise<void> => {
    const options = { rubric, version: number, name: naming ?? '', by };
    if (await propose('rubric.versions.name.title', nameVersion, options, refusals)) setNaming(undefined);
  };
  return (
    <li className={look.item}>
      <Text weight="semibold">{versionName(version, say)}</Text>
      <span className={layout.quiet}>{say('rubric.versions.at', { at: showTime(saved.at), by: saved.by })}</span>
      <span className={layout.words}>
        {isDamaged
          ? say('rubric.versions.damaged')
          : sameAs === undefined
            ? words
            : say('rubric.versions.same', { version: sameAs, text: words })}
      </span>
      {effect && <span className={layout.quiet}>{say(`rubric.effect.${effect}`)}</span>}
      {saved.reason && <span className={layout.quiet}>{say('rubric.versions.reason', { reason: saved.reason })}</span>}
      {naming === undefined ? (
        <div className={layout.actions}>
          {canRestore && !isDamaged && (
            <Button
              size="small"
              aria-label={say('rubric.versions.restoreOf', { version: number })}
              onClick={() =>
                void propose('rubric.versions.restore.title', restoreVersion, { rubric, version: number }, refusals)
              }
            >
              {say('rubric.versions.restore')}
            </Button>
          )}
          {by && (
            <Button
              size="small"
              aria-label={say('rubric.versions.nameOf', { version: number })}
              onClick={() => setNaming(name)}
            >
              {say('rubric.versions.name')}
            </Button>
          )}
        </div>
      ) : (
        <form
          className={layout.section}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Field label={say('rubric.versions.name.label', { version: number })}>
            <Input value={naming} autoFocus onChange={(_, { value }) => setNaming(value)} />
          </Field>
          <div className={layout.actions}>
            <Button type="submit" size="small" appearance="primary">
              {say('rubric.versions.name.save')}
            </Button>
            <Button size="small" onClick={() => setNaming(undefined)}>
              {say('app.cancel')}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}
