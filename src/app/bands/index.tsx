import { Button, Field, Link, MessageBar, MessageBarBody, Text, Textarea } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { toText } from '../../engine/number/rational';
import type { Reading } from '../../engine/rubric/bands-text/doubts';
import type { TextProblem } from '../../engine/rubric/bands-text/item';
import type { Rubric } from '../../engine/rubric/rubric';
import { problemText } from '../../i18n';
import { bands as job } from '../../jobs/bands';
import type { BandsOptions } from '../../jobs/bands-read';
import { readBands } from '../../jobs/bands-read';
import { visitsIn } from '../../jobs/bands-visits';
import type { ScoredBook } from '../../jobs/scored';
import { useAnnounce } from '../announce';
import { BackButton } from '../parts/back-button';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import type { Proposals } from '../proposals';
import { useLanguage, useText } from '../text';
import { BandTable } from './band-table';
import type { BandDraft } from './draft';
import { EMPTY_DRAFT } from './draft';
import { Doubt } from './doubt';
import { textProblemText } from './words';

interface Props {
  readonly scored: ScoredBook;
  readonly rubric: Rubric;
  readonly draft: BandDraft;
  readonly onDraft: (draft: BandDraft) => void;
  readonly propose: Proposals['run'];
  readonly onBack: () => void;
}

/** Bands pasted as people write them, read while they are typed; without a text, the table that is there. */
export function Bands({ scored, rubric, draft: { text, choices }, onDraft, propose, onBack }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const box = useRef<HTMLTextAreaElement>(null);
  const isText = text.trim() !== '';
  const touched = useMemo(() => visitsIn(scored.book, rubric), [scored, rubric]);
  const { report } = useMemo(
    () => readBands(rubric, { choices, ...(isText && { text }) }, touched),
    [rubric, touched, isText, text, choices],
  );
  const { bands, resolutions, problems, proof, reach, unknown } = report;
  const known = new Map([...choices].filter(([key]) => !unknown.includes(key)));
  const isReady = isText
    ? !problems.some(({ isGrave }) => isGrave) && resolutions.every(({ reading }) => reading !== undefined)
    : known.size > 0;
  const step = toText(rubric.settings.step);
  const announce = useAnnounce();
  const said = isText
    ? say('bands.status', { bands: bands.length, doubts: resolutions.length, problems: problems.length })
    : '';
  useEffect(() => announce(said), [announce, said]);
  const choose = (key: string, reading: Reading): void =>
    onDraft({ text, choices: new Map([...known, [key, reading]]) });
  const point = ({ place }: TextProblem): void => {
    box.current?.focus();
    box.current?.setSelectionRange(place.start, place.end);
  };
  const write = async (): Promise<void> => {
    const options: BandsOptions = { rubric: rubric.id, choices: known, ...(isText && { text }) };
    const receipt = await propose('bands.write', job, options, ({ refused }) =>
      refused ? [{ code: refused.code, about: refused.ids, problems: [] }] : [],
    );
    if (receipt) onDraft(EMPTY_DRAFT);
  };
  return (
    <div className={layout.screen}>
      <BackButton onBack={onBack} />
      <Heading>{say('bands.title', { rubric: rubric.name })}</Heading>
      <Field label={say('bands.box')} hint={say('bands.boxHint')}>
        <Textarea
          textarea={{ ref: box }}
          resize="vertical"
          rows={4}
          value={text}
          onChange={(_, { value }) => onDraft({ text: value, choices })}
        />
      </Field>
      {isText && problems.length > 0 && (
        <MessageBar intent={isReady ? 'warning' : 'error'} layout="multiline">
          <MessageBarBody>
            {say('bands.problems')}
            <ul className={layout.list}>
              {problems.map((problem, i) => (
                <li key={i}>
                  <Link as="button" onClick={() => point(problem)}>
                    {textProblemText(problem, say)}
                  </Link>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {bands.length > 0 && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say(isText ? 'bands.read' : 'bands.now')}
          </Text>
          <BandTable bands={bands} label={say(isText ? 'bands.read' : 'bands.now')} />
          {reach && (
            <Text className={layout.quiet}>
              {say('bands.reach', { least: toText(reach.least), greatest: toText(reach.greatest), step })}
            </Text>
          )}
          {proof && <Proof findings={proof.map((each) => [each.severity, problemText(language, each)])} />}
        </section>
      )}
      {resolutions.length > 0 && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say(isText ? 'bands.doubts' : 'bands.borders')}
          </Text>
          {isText && <Text className={layout.quiet}>{say('bands.doubtsRule')}</Text>}
          {resolutions.map((doubt) => (
            <Doubt
              key={doubt.key}
              doubt={doubt}
              bands={bands}
              step={step}
              onChoose={(reading) => choose(doubt.key, reading)}
            />
          ))}
          <Text className={layout.quiet}>{say('bands.given')}</Text>
        </section>
      )}
      <div className={layout.actions}>
        <Button appearance="primary" disabledFocusable={!isReady} onClick={() => void write()}>
          {say('bands.write')}
        </Button>
      </div>
    </div>
  );
}

/** What was proved, gravest first; or that there is nothing to say against it. */
function Proof({ findings }: { findings: readonly (readonly ['error' | 'warning' | 'info', string])[] }) {
  const say = useText();
  if (findings.length === 0) return <Text>{say('bands.sound')}</Text>;
  return (
    <>
      {findings.map(([severity, text], i) => (
        <MessageBar key={i} intent={severity} layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
