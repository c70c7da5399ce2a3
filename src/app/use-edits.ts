import { useEffect, useState } from 'react';
import type { Host } from '../hosts/host';

/** Edits that come closer together than this are one. Milliseconds. */
const PAUSE = 400;

/** Rises whenever edits by people have come to rest: what was made of the sheets is to be made anew. */
export function useEdits(host: Host): number {
  const [edits, setEdits] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = host.onEdited(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setEdits((count) => count + 1), PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [host]);
  return edits;
}
