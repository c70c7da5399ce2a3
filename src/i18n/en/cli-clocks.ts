import { ending, writingEnding } from './cli-help';

const asOf = `  --now TIME         as of when, such as 2026-03-01T09:00:00+08:00 (otherwise now)`;

/** Clocks, on the command line. */
export const cliClocks = {
  'cli.help.clocks': `Usage: steelyard clocks FILE [options]

Adds the registers and lists of clocks that a workbook lacks: contacts, tries, tasks, escalations, rules, the escalation
chain, the working calendar, outcomes, message templates and the history. A FILE that does not exist is created. What is
there stays as it is.

${writingEnding()}`,
  'cli.help.overdue': `Usage: steelyard overdue FILE [options]

Who is late with what, by name: contacts 48 hours after a trial, checks of tasks, payments; with the clock that was used and the
last answer. What nobody, or more than one person, is named for comes first. Where it is written, the state of every clock goes
into its row, and every change into the sheet “Clock history 时限记录”.

${asOf}

${writingEnding()}`,
  'cli.help.remind': `Usage: steelyard remind FILE [options]

What everybody must do today and tomorrow, a text for each person to be sent by hand. Nothing is sent by itself.

  --person NAME      only this person
  --ics DIR          also a calendar file for each person into this folder; one of the same name is replaced with --force.
                     What was imported before is renewed by the next file.
${asOf}

${writingEnding('text (default) or json')}`,
  'cli.help.messages': `Usage: steelyard messages FILE [options]

What can be said to each contact: first contact, no answer, waiting customer, technical time to be reserved; customer, product and
date filled in, out of the sheet “Templates 话术模板” or, where it has none, ours. With --lang in the other language. Writes and
sends nothing.

  --contact ID       only this contact
${asOf}
${ending('text (default) or json')}`,
  'cli.help.escalate': `Usage: steelyard escalate FILE [options]

Who is to be asked about what is late, level by level of the sheet “Escalation chain 升级链”. Where it is written, each gets
a row in “Escalations 升级记录”. An answer there stops the way up. Nothing is ever approved by itself, and nothing is sent.

${asOf}

${writingEnding()}`,
  'cli.help.spotcheck': `Usage: steelyard spotcheck FILE [options]

Draws two tasks of the week by chance, to be verified by calling the customer: those first that never were, and never the same
two twice running. Where it is written, their rows get the day. With the seed anybody draws the same again.

  --seed TEXT        draw again what was drawn with this seed
${asOf}

${writingEnding()}`,
  'cli.help.agenda': `Usage: steelyard agenda FILE [options]

The weekly meeting, made ready: this month's figures beside the last one's, what is worse marked; who is late, by name; open tasks one
by one, with what must be explained; the tasks that were drawn to be verified; whose review it is this week. The
workbook is left as it is.

${asOf}
  --out FILE         write the agenda as one page (.html), to be shown or printed
  --force            replace FILE if it is there already
${ending('text (default), json or html')}`,
  'cli.wrote-agenda': 'Wrote the agenda to {file}.',
  'cli.agenda-page': '--out {file}: the agenda is written as a page. Give a name that ends in .html.',
  'cli.clocks-added': 'Sheet “{name}” added.',
  'cli.clocks-all-there': 'All sheets are there.',
  'cli.bad-now': '“{value}” is no time. Write it with its zone, such as 2026-03-01T09:00:00+08:00.',
  'cli.contact-unknown': 'There is no contact “{contact}”.',
  'cli.registers-end': 'The registers end on {latest}. To see how things stood then: --now {time}',
  'cli.no-registers': '{file} has no register with clocks. Add them with “steelyard clocks”.',
} as const;
