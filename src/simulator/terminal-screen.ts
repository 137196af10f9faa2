import { styleText } from 'node:util';
import type { SimulatorActivity } from '../channels/simulator/activity.ts';
import { smsLine } from './sms-line.ts';

/** Words a line of a message holds, so that its border stays on the left of an 80-column terminal. */
const WIDTH = 68;

/** A message of the bot as a terminal shows it: a border, its choices by number, and for SMS what it costs. */
export function terminalMessage(activity: SimulatorActivity, colour: boolean): string {
  const paint = (format: 'bold' | 'dim' | 'cyan', text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const choices = activity.surface === 'whatsapp' ? activity.choices : [];
  const lines = [
    ...activity.text.split('\n').flatMap(wrap),
    ...choices.map(({ title }, index) => `${paint('cyan', `[${index + 1}]`)} ${paint('bold', title)}`),
    ...(activity.surface === 'sms' ? [paint('dim', smsLine(activity))] : []),
  ];
  return lines.map((line) => `  ${paint('dim', '│')} ${line}\n`).join('');
}

function wrap(line: string): string[] {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
