import type { ContactMessages } from '../../jobs/clocks/messages';
import { messages } from '../../jobs/clocks/messages';
import { SITUATION_WORDS } from '../../sheets/clocks/templates';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { runClocks } from '../clock-command';
import type { Context, ExitCode } from '../context';
import { asNumbered, finding, jsonText } from '../format/json';
import { printable } from '../format/printable';
import { exitCode, showFindings } from '../format/show';
import { Problem } from '../problem';

/** `steelyard messages`: what can be said to each contact, by situation. It sends nothing. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['text', 'json']) ?? 'text';
  atMost(1, given);
  const contact = given.values.get('contact');
  const { report } = await runClocks(given, context, messages, contact === undefined ? {} : { contact });
  if (contact !== undefined && report.contacts.length === 0) throw new Problem('cli.contact-unknown', { contact });
  if (format === 'json') {
    const findings = report.findings.map((each) => finding(each, context.language));
    const contacts = asNumbered(report.contacts);
    context.terminal.out(jsonText({ job: 'messages', contacts, findings }));
  } else {
    context.terminal.out(report.contacts.map((each) => contactText(each, context)).join('\n'));
    showFindings(report.findings, context);
  }
  return exitCode(report.findings);
}

function contactText({ id, customer, now, messages: said }: ContactMessages, { say, language }: Context): string {
  const lines = said.map(({ situation, text }) => {
    const word = SITUATION_WORDS[situation][language];
    return say(situation === now ? 'messages.line-now' : 'messages.line', { situation: word, text });
  });
  return [say('messages.contact', { id, customer }), ...lines]
    .map((line) => `${line.split('\n').map(printable).join('\n')}\n`)
    .join('');
}
