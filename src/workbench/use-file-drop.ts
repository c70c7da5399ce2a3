import { useEffect, useState } from 'react';

/** Places that take files themselves. */
const TAKERS = '[data-takes-files]';

const isForOther = ({ target }: Event): boolean => target instanceof Element && target.closest(TAKERS) !== null;

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere on the page. Returns whether one is being dragged over it. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child fires before leaving its parent, so the two are counted.
    let depth = 0;
    const count = (by: number) => (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth + by);
      setOver(depth > 0);
    };
    const enter = count(1);
    const leave = count(-1);
    const allow = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = 0;
      setOver(false);
      if (isForOther(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    // The spreadsheet has drops of its own; a file is for the page.
    const early = { capture: true };
    document.addEventListener('dragenter', enter, early);
    document.addEventListener('dragleave', leave, early);
    document.addEventListener('dragover', allow, early);
    document.addEventListener('drop', drop, early);
    return () => {
      document.removeEventListener('dragenter', enter, early);
      document.removeEventListener('dragleave', leave, early);
      document.removeEventListener('dragover', allow, early);
      document.removeEventListener('drop', drop, early);
    };
  }, [onFile]);
  return over;
}
