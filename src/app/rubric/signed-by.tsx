import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SealVerdict } from '../../jobs/verify';
import type { SignatureVerdict } from '../signing';
import { signatureVerdict } from '../signing';
import { useLayout } from '../parts/layout';
import { useText } from '../text';

interface Props {
  readonly seal: SealVerdict;
  /** Whose lock it is. */
  readonly by: string;
}

/** Who signed a lock, and whether the signature holds; nothing for a lock that nobody signed. */
export function SignedBy({ seal: { signed }, by }: Props) {
  const say = useText();
  const layout = useLayout();
  const [checked, setChecked] = useState<{ readonly id: string; readonly verdict: SignatureVerdict }>();
  const id = JSON.stringify(signed ?? null);
  useEffect(() => {
    let left = false;
    const check = async (): Promise<void> => {
      const verdict = await signatureVerdict({ ...(signed && { signed }) });
      if (!left) setChecked({ id, verdict });
    };
    void check();
    return () => {
      left = true;
    };
    // What is signed is read anew after every edit; only another text or another signature is to be checked again.
  }, [id]); // eslint-disable-line react-hooks/exhaustive-deps
  if (!signed || checked?.id !== id || checked.verdict === 'none') return null;
  const { verdict } = checked;
  const key = signed.signature === 'unreadable' ? '' : signed.signature.key;
  const intent = verdict === 'right' ? 'success' : verdict === 'wrong' ? 'error' : 'warning';
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={layout.words}>
        {verdict === 'right' ? say('signing.right', { by, key }) : say(`seal.signature-${verdict}`, { key })}
      </MessageBarBody>
    </MessageBar>
  );
}
