import type { Language } from '../../messages.ts';
import { septetsOf } from './gsm7-alphabet.ts';

/** What stands for a character that SMS has not, where taking its accents away is not the right answer. */
const INSTEAD: Readonly<Record<string, string>> = {
  ɛ: 'è',
  Ɛ: 'E',
  ε: 'è',
  ɔ: 'ò',
  Ɔ: 'O',
  ɲ: 'ny',
  Ɲ: 'Ny',
  ŋ: 'ng',
  Ŋ: 'Ng',
  ʃ: 'sh',
  œ: 'oe',
  Œ: 'OE',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‚': "'",
  '‹': "'",
  '›': "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '•': '-',
  '·': '-',
  '…': '...',
  '⁄': '/',
  '→': '->',
  '×': 'x',
  '÷': '/',
  '°': 'o',
  '\u2028': '\n',
  '\u2029': '\n',
};

/** Bambara typed with the circumflex of a French keyboard keeps its open vowels; French just loses the accent. */
const OPEN_VOWELS: Readonly<Record<string, string>> = { ê: 'è', ô: 'ò' };

const QUOTED = /« ?| ?»/g;
const SPACES = /[\p{Zs}\t\v]/gu;
/** Emoji, joiners, directions and controls say nothing that an SMS could show. */
const SILENT =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cf}\p{Variation_Selector}]|(?![\n\r\f])\p{Cc}/u;

/**
 * The form in which a text goes out by SMS: only characters of GSM 03.38, so that a part holds 160 of them and
 * not 70. Bambara goes to è ò ny ng, with E O for capitals (È and Ò are not in the alphabet); French keeps
 * é è à ù and loses ê ç ô î û ë ï œ and typographic marks. Emoji vanish, any other letter becomes `?`.
 *
 * @example gsm7('Dɛmɛ bɛ sɔrɔ', 'bm') // 'Dèmè bè sòrò'
 */
export function gsm7(text: string, language: Language = 'fr'): string {
  const vowels = language === 'bm' ? OPEN_VOWELS : {};
  const straight = text.normalize('NFC').replace(SPACES, ' ').replace(QUOTED, '"');
  return Array.from(straight, (character) => vowels[character] ?? sent(character)).join('');
}

function sent(character: string): string {
  if (septetsOf(character) !== undefined) return character;
  const instead = INSTEAD[character];
  if (instead !== undefined) return instead;
  if (SILENT.test(character) || /\p{M}/u.test(character)) return '';
  return Array.from(character.normalize('NFKD').replace(/\p{M}/gu, ''), (part) =>
    septetsOf(part) === undefined ? (INSTEAD[part] ?? '?') : part,
  ).join('');
}
