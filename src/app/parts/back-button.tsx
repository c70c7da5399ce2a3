import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useText } from '../text';

export function BackButton({ onBack }: { onBack: () => void }) {
  const say = useText();
  return (
    <div>
      <Button appearance="subtle" size="small" icon={<ArrowLeft20Regular />} onClick={onBack}>
        {say('app.back')}
      </Button>
    </div>
  );
}
