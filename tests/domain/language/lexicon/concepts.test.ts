import { describe, expect, test } from '@jest/globals';
import { foldWord } from '#src/domain/language/fold.ts';
import { lexiconSchema } from '#src/domain/language/lexicon/lexicon.ts';
import { phraseWords, type PhraseWord } from '#src/domain/language/lexicon/phrase.ts';
import { testLexicon } from '../load-lexicon.ts';

type Language = 'fr' | 'bm';

const lexicon = testLexicon();
const { concepts } = lexicon;
const lists = Object.entries(concepts).flatMap(([name, { fr, bm }]) => [
  { place: `${name}.fr`, words: fr },
  { place: `${name}.bm`, words: bm },
]);

/** Places where something is wrong, with what: `hit.fr cogn~`. */
function wrong(isWrong: (word: string, words: readonly string[]) => boolean): string[] {
  return lists.flatMap(({ place, words }) =>
    words.filter((word) => isWrong(word, words)).map((word) => `${place} ${word}`),
  );
}

function means(word: PhraseWord, key: string): boolean {
  return word.kind === 'prefix' ? key.startsWith(word.key) : word.kind === 'exact' && key === word.key;
}

/** What of the typed words, one space between, names the concept in no way. */
function unknown(name: string, language: Language, typed: string): string[] {
  const words = (concepts[name]?.[language] ?? []).flatMap(phraseWords);
  return typed.split(' ').filter((form) => !words.some((word) => means(word, foldWord(form))));
}

/** The key of a listed word; a stem is not the same as the word that it begins. */
function keyOf(word: string): string {
  return word.endsWith('~') ? `${foldWord(word.slice(0, -1))}~` : foldWord(word);
}

describe('words as people type them name the concept', () => {
  test.each([
    ['child', 'ENFANT gamines', 'denw démisen'],
    ['girl', 'FILLE fillete', 'npogotiguinin soungourou'],
    ['woman', 'FEMME femmes', 'mousso musow'],
    ['mother', 'maman mere', 'bamousso ba'],
    ['sibling', 'soeur frere', 'balimakai dogokè'],
    ['friend', 'amie collegue', 'tériw teri'],
    ['boss', 'patrone employeur', 'patoron baratigui'],
    ['maid', 'bone domestique', 'barakèden barakemousso'],
    ['recruiter', 'recruteur intermediaire', 'tchèmamogo cemamogow'],
    ['smuggler', 'passeurs trafiquants', 'mogoferela latèmèbaga'],
    ['marabout', 'MARABOUT coran', 'moriw karamoko'],
    ['talibe', 'talibes garibou', 'garibou garibuw'],
    ['police', 'policier gendarmes', 'polissi polisiso'],
    ['hit', 'cogne tabassé frappent giflée', 'bougo bougora gossi gosira'],
    ['mistreat', 'maltraite gaté', 'toro nyankata'],
    ['wound', 'blessé plaies', 'djogin joginen'],
    ['kill', 'tuer egorger', 'fagara fakhara'],
    ['die_death', 'mort decedé', 'saya sayaw'],
    ['rape', 'violée violer', 'binkani kotè'],
    ['burn', 'brulé brulure', 'djeni jénina'],
    ['tie', 'attaché ligotée', 'sirilen djourou'],
    ['lock_in', 'enfermer sequestrée', 'datougou datugulen'],
    ['hold_catch', 'retenue attrapé', 'minè minena'],
    ['threaten', 'menace menacent', 'bagabaga lassiran'],
    ['insult', 'insulté humilier', 'néni maloya'],
    ['force', 'forcée obligé', 'diyagoya wadjibiya'],
    ['drug', 'droguée alcoolique', 'dorogou dolo'],
    ['hunger', 'faim affamés', 'kongo kôngotô'],
    ['gun', 'fusil pistolets', 'marifa marfa'],
    ['sell', 'vendu vendre', 'fere féréli'],
    ['steal', 'volé voleurs', 'sonyara nson'],
    ['deceive', 'trompé arnaqueur menteuse', 'nambara kalon'],
    ['promise', 'promis promesses', 'layidou lahidu'],
    ['take_away', 'confisquer prend', 'bossi bosira'],
    ['hide', 'cacher caché', 'dogolen dogo'],
    ['escape', 'fuir echappée', 'bolila bolilen'],
    ['fear', 'peur inquiete', 'siranna chiran'],
    ['illness', 'malades maladie', 'banabato bana'],
    ['tired', 'fatiguée epuisé', 'saigain seguena'],
    ['suicide', 'suicider suicidé', 'yèrèfaga yairaifagali'],
    ['work', 'travay travaille boulot', 'bara baarakè'],
    ['contract', 'contra kontra', 'kontara bènkan'],
    ['wage', 'salaire payé', 'sara saralen'],
    ['money', 'argent francs', 'wari warri'],
    ['debt', 'dettes endetté', 'djourou jurutigui'],
    ['mine', 'orpaillage mines', 'sanou damanda'],
    ['begging', 'mendier mendicité', 'saraka délila'],
    ['school', 'ecole lycee', 'lekoli kalanso'],
    ['papers', 'passport pasport papiers', 'sèbèn pasipori'],
    ['travel', 'voyage voyagé', 'taama tama'],
    ['return_home', 'rentrer retourné', 'seguin seguinna'],
    ['vehicle', 'camions voiture', 'mobili kamiyon'],
    ['marry', 'mariage marié', 'fourou furula'],
    ['phone', 'telephone tel', 'téléfoni telefon'],
    ['call', 'appelez appele', 'wélé wele'],
    ['what', 'koi quelle', 'moun djoumèn'],
    ['how', 'coment komen', 'tchogo cogodi'],
    ['help', 'aidez secours', 'dèmè demenbaga'],
    ['want_need', 'veux besoin', 'mago mako'],
    ['speak', 'parler racontez', 'kouma fô'],
    ['thanks', 'merci remercie', 'barika abarika'],
    ['yes', 'oui ouais', 'awo awô awa'],
    ['now', 'maintenant mnt', 'sissan sisan'],
    ['tomorrow', 'demain lendemain', 'sini sinin'],
    ['nothing', 'rien rin', 'foyi foy'],
    ['house', 'maison chez', 'so sow'],
    ['hospital', 'hopital cliniques', 'dogotoroso opitali'],
    ['football', 'match ballons', 'ntolatan balon'],
    ['religion', 'prières mosquee', 'séli misiri'],
  ])('%s: %s; %s', (name, fr, bm) => {
    expect([...unknown(name, 'fr', fr), ...unknown(name, 'bm', bm)]).toEqual([]);
  });

  test.each([
    ['hit', 'fr', 'tabaski'],
    ['poison', 'fr', 'poisson'],
    ['sell', 'fr', 'vendredi'],
    ['law', 'fr', 'loin'],
    ['can_able', 'fr', 'pour'],
    ['field_farm', 'fr', 'champion'],
    ['student', 'fr', 'élevage'],
    ['slave', 'bm', 'joona'],
    ['hold_catch', 'bm', 'minnu'],
    ['marabout', 'bm', 'moritani'],
  ] as const)('%s (%s) is not in %s', (name, language, other) => {
    expect(unknown(name, language, other)).toEqual([other]);
  });
});

describe('the lists', () => {
  test('no concept is without words in a language', () => {
    expect(lists.filter(({ words }) => words.length === 0).map(({ place }) => place)).toEqual([]);
  });

  test('a word is one word, of which something is left when it is folded', () => {
    expect(wrong((word) => !/^[\p{L}\p{M}]+~?$/u.test(word) || keyOf(word).replace('~', '') === '')).toEqual(
      [],
    );
  });

  test('no word is in a list twice, in whatever spelling', () => {
    expect(wrong((word, words) => words.filter((other) => keyOf(other) === keyOf(word)).length > 1)).toEqual(
      [],
    );
  });

  test('no stem is so short that it begins other words', () => {
    expect(
      wrong((word) => phraseWords(word).some((part) => part.kind === 'prefix' && part.key.length < 4)),
    ).toEqual([]);
  });

  test('no list has a word that one of its stems finds anyway', () => {
    const stemsOf = (words: readonly string[]): PhraseWord[] =>
      words.filter((word) => word.endsWith('~')).flatMap(phraseWords);
    expect(
      wrong(
        (word, words) => !word.endsWith('~') && stemsOf(words).some((stem) => means(stem, foldWord(word))),
      ),
    ).toEqual([]);
  });
});

describe('the schema', () => {
  test.each(['Hit', 'hit-me', 'hit2', ''])('refuses the name %j', (name) => {
    const changed = { ...lexicon, concepts: { ...concepts, [name]: { fr: ['mot'], bm: ['daɲɛ'] } } };
    expect(lexiconSchema.safeParse(changed).success).toBe(false);
  });

  test('refuses a concept with one language only', () => {
    const changed = { ...lexicon, concepts: { ...concepts, hit: { fr: ['mot'] } } };
    expect(lexiconSchema.safeParse(changed).success).toBe(false);
  });
});
