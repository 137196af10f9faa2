/** What the terminal phone says itself, to whoever develops or tries the bot. */
export const TERMINAL_TEXTS = {
  help: 'Write a message, or the number of a choice. /sms /whatsapp /new /audio /location [12.63,-8] /quit',
  newPhone: (surface: string, phone: string): string => `A new phone on ${surface}, ${phone}.`,
  refused: 'Not accepted: the bot cannot store it now. Say it again.',
  silence: 'No answer yet.',
};
