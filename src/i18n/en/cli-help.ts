/** What several commands' help says. */
export const writing = `Where to write (without one of these, nothing is written):
  --in-place         into FILE itself
  --out OTHER        into another file, which must not exist yet

  --force            let --out replace a file; write although FILE seems to be open in another program
  --allow-loss       write although parts of the file would be lost (each is named first)
  --dry-run          list every change on stderr and write nothing`;

export const general = `  --lang zh-CN|en    language of the output and of what is written (otherwise that of the system)`;

export const codes = `Exit code: 0 done, 1 the sheets contain errors (each is named with its cell), 2 could not run.`;

/** How the help of a command ends: what it prints, and what every command has. */
export const ending = (formats = 'table (default) or json'): string => `  --format FORMAT    ${formats}
${general}

${codes}`;

/** The same of a command that may write. */
export const writingEnding = (formats?: string): string => `${writing}

${ending(formats)}`;
