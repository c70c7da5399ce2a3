import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ChevronLeftRegular,
  ChevronRightRegular,
  DismissRegular,
  DocumentArrowDownRegular,
} from '@fluentui/react-icons';
import { useText } from '../text';
import { useMeetingLook } from './look';

interface Props {
  readonly title: string;
  /** What each step is called, for the list. */
  readonly names: readonly string[];
  readonly place: number;
  readonly onGo: (place: number) => void;
  readonly onSave: () => void;
  readonly onEnd: () => void;
}

/** Where the meeting is, and the ways from there for whoever has a mouse. */
export function Bar({ title, names, place, onGo, onSave, onEnd }: Props) {
  const say = useText();
  const look = useMeetingLook();
  const count = names.length;
  return (
    <>
      <header className={look.bar}>
        <h1 className={look.title}>{title}</h1>
        <div className={look.controls}>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={say('meeting.back')}
            disabledFocusable={place === 0}
            onClick={() => onGo(place - 1)}
          />
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                appearance="subtle"
                className={look.place}
                aria-label={say('meeting.steps', { place: place + 1, count })}
              >
                {place + 1} / {count}
              </Button>
            </MenuTrigger>
            <MenuPopover className={look.menu}>
              <MenuList>
                {names.map((name, i) => (
                  <MenuItem key={i} aria-current={i === place ? 'step' : undefined} onClick={() => onGo(i)}>
                    {i + 1} · {name}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={say('meeting.next')}
            disabledFocusable={place === count - 1}
            onClick={() => onGo(place + 1)}
          />
          <Button
            appearance="subtle"
            icon={<DocumentArrowDownRegular />}
            aria-label={say('meeting.save')}
            title={say('meeting.save')}
            onClick={onSave}
          />
          <Button appearance="subtle" icon={<DismissRegular />} onClick={onEnd}>
            {say('meeting.end')}
          </Button>
        </div>
      </header>
      <div className={look.track} aria-hidden>
        <div className={look.done} style={{ width: `${((place + 1) * 100) / count}%` }} />
      </div>
    </>
  );
}
