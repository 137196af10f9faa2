import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { countSms } from '#src/domain/language/sms/count-sms.ts';
import { gsm7 } from '#src/domain/language/sms/gsm7.ts';
import type { Language } from '#src/domain/messages.ts';

describe('the form in which a text is sent', () => {
  test.each<[Language, string, string]>([
    ['bm', 'Dɛmɛ bɛ sɔrɔ fu. I tɔgɔ tɛ fɔ mɔgɔ si ye.', 'Dèmè bè sòrò fu. I tògò tè fò mògò si ye.'],
    ['bm', 'Ɛsipaɲi, Ɔwɔ, Ɲɔrɔ, Ŋaniya, ŋɔmi', 'Esipanyi, Owò, Nyòrò, Nganiya, ngòmi'],
    ['bm', 'dɛ́mɛ̀', 'dèmè'],
    ['bm', 'dεmε', 'dèmè'],
    ['bm', 'môgô tê', 'mògò tè'],
    ['bm', 'n b’a fɛ', "n b'a fè"],
    ['bm', 'È Ò', 'E O'],
    ['fr', 'Vous êtes en danger ?', 'Vous etes en danger ?'],
    ['fr', 'L’appel est gratuit : ça va où ?', "L'appel est gratuit : ca va où ?"],
    ['fr', 'é è à ù restent, ê ç ô î û ë ï non', 'é è à ù restent, e c o i u e i non'],
    ['fr', 'À l’École, Élève, Ç', "A l'Ecole, Elève, Ç".replace('Ecole', 'École').replace('Elève', 'Élève')],
    ['fr', 'sœur, Œuvre, æ', 'soeur, OEuvre, æ'],
    ['fr', '« mot » “mot” „mot”', '"mot" "mot" "mot"'],
    ['fr', 'un – deux — trois‑quatre…', 'un - deux - trois-quatre...'],
    ['fr', '80\u00a000\u202f11\u200915', '80 00 11 15'],
    ['fr', 'n° 5 → 6 × 2', 'no 5 -> 6 x 2'],
    ['fr', 'merci 🙏🏿 👩‍👩‍👧 🇲🇱!', 'merci   !'],
    ['fr', 'ߒߞߏ', '???'],
    ['fr', 'a\u200bb\u0000c', 'abc'],
    ['fr', '5 € [x] {y} ~^|\\', '5 € [x] {y} ~^|\\'],
    ['fr', 'une\nligne\r\nautre', 'une\nligne\r\nautre'],
    ['fr', '½ ﬁn ２', '1/2 fin 2'],
    ['fr', '\ud800', '?'],
  ])('%s: %j', (language, text, sent) => {
    expect(gsm7(text, language)).toBe(sent);
  });

  test.each<Language>(['fr', 'bm'])('%s: is GSM 03.38 whatever comes in, and stays as it is', (language) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const sent = gsm7(text, language);
        expect(countSms(sent).encoding).toBe('GSM-7');
        expect(gsm7(sent, language)).toBe(sent);
      }),
    );
  });

  it('takes a text without its language as French', () => {
    expect(gsm7('fête')).toBe('fete');
  });
});
