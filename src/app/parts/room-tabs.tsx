import { Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayout } from './layout';

interface Props<View extends string> {
  readonly label: string;
  readonly views: readonly View[];
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly name: (view: View) => ReactNode;
  readonly appearance?: 'subtle' | 'subtle-circular';
}

/** The views of a room; in a narrow pane they take several lines. */
export function RoomTabs<View extends string>(props: Props<View>) {
  const { label, views, view, onView, name, appearance = 'subtle-circular' } = props;
  return (
    <TabList
      size="small"
      appearance={appearance}
      className={useLayout().choices}
      selectedValue={view}
      onTabSelect={(_, { value }) => onView(value as View)}
      aria-label={label}
    >
      {views.map((each) => (
        <Tab key={each} value={each}>
          {name(each)}
        </Tab>
      ))}
    </TabList>
  );
}
