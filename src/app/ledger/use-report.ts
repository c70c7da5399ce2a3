import { useEffect, useState } from 'react';
import type { Plan } from '../../engine/grid/plan';
import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import { useEdits } from '../use-edits';
import { runJob } from './propose';
import type { Reader } from './reader';
import { readLedgerSheets } from './workbook';
import type { JobOptions, ReportJob, Reports } from './worker/jobs';

export interface ReportState<Name extends ReportJob> {
  readonly made?: { readonly plan: Plan; readonly report: Reports[Name] };
  readonly busy: boolean;
  readonly error?: unknown;
}

interface Where {
  readonly host: Host;
  readonly reader: Reader;
  readonly environment: () => Environment;
  /** What the sheets were last written by. */
  readonly options: JobOptions | undefined;
}

const NO_OPTIONS: JobOptions = {};

/**
 * What the workbook's reports come to now; worked out anew after every edit and every write, as long as it is shown.
 * @param written changes whenever something was written
 */
export function useReport<Name extends ReportJob>(
  { host, reader, environment, options = NO_OPTIONS }: Where,
  job: Name,
  isShown: boolean,
  written: unknown,
): ReportState<Name> {
  const [state, setState] = useState<ReportState<Name>>({ busy: true });
  const edits = useEdits(host);

  useEffect(() => {
    if (!isShown) return;
    let left = false;
    const put = (next: ReportState<Name>): void => {
      if (!left) setState(next);
    };
    const make = async (): Promise<void> => {
      setState((before) => ({ ...before, busy: true }));
      try {
        const sheets = await readLedgerSheets(host);
        if (left) return;
        const made = await runJob(reader, sheets, { job, options, environment: environment() });
        put({ made, busy: false });
      } catch (error) {
        put({ busy: false, error });
      }
    };
    void make();
    return () => {
      left = true;
    };
  }, [host, reader, environment, options, job, isShown, written, edits]);

  return state;
}
