import { foldWord } from '../fold.ts';

/** The keys of words that are written in ordinary spelling, separated by spaces. */
export function keysOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).map(foldWord));
}

/** What may stand between a preposition and the name of a place. */
export const BEFORE_A_NAME = keysOf(
  'l la le les ville région capitale nord sud ouest désert prison village camp quartier pays mine mines site',
);
/** French prepositions of being there and of going there alike. */
export const AT = keysOf('en au aux à a dans sur ici chez depuis près');
export const OF = keysOf('de d du des');
export const TOWARDS = keysOf('pour vers jusque jusqu par');

/** Being somewhere. */
export const STAYING = keysOf(
  `suis sui est es sommes sont vis vit vivons vivent vivre habite habites habitent reste restes restons restent
   travaille travailles travaillons travaillent dors dort loge bloqué bloquée bloqués coincé coincée enfermé enfermée
   enferme enferment détenu détenue retenu retenue prisonnier perdu perdue abandonné abandonnée malade`,
);
/** Having been somewhere. */
export const WAS = keysOf(
  'étais était étions étaient vivais vivait travaillais travaillait habitais habitait tun été',
);
/** Getting somewhere: done when an auxiliary comes before it, and only a plan or a wish when none does. */
export const GOING = keysOf(
  `aller allé allée allés partir parti partie partis voyager voyagé voyage envoyer envoyé envoyée emmener emmené emmenée
   amener amené amenée conduire conduit conduite entrer entré entrée passer passé retourner retourné retournée
   rentrer rentré rentrée vendre vendu vendue arriver arrivé arrivée arrivés venir venu venue taa ci se don`,
);
export const AUXILIARY = keysOf('ai a as ont avons suis sui est es sommes sont été ma ye y');
/** What makes a plan of the verb after it. */
export const WISH = keysOf(
  `veux veut veulent voudrais voulais voulait vais vas va vont irai peux peut pourrais pouvons faut dois doit pour compte
   espère rêve puis faire fɛ bɛna bena ka`,
);
/** Going now or later; what is offered, promised or looked for is not there either. */
export const AHEAD = keysOf(
  `vais vas pars part partons partez partent irai ira irons partirai partira va vont propose proposé proposée proposent
   promis promet promettent offre offert offrent recrute recrutent offres layidu`,
);
/** Away from the place that is named right after, in French without a preposition. */
export const LEAVING = keysOf('quitte quitté quittée quitter fui fuir bɔra bɔlen bɔ bora bolen');
/** Coming, before "de" and the name. */
export const COMING = keysOf(
  `viens vient venons viennent venu venue venus reviens revient revenu revenue revenus rentre rentré rentrée rentrés retour
   retourné sorti sortie sortir parti partie arrive arrivé expulsé expulsée refoulé refoulée chassé chassée rapatrié fui
   échappé`,
);
/** Whoever is back is not there any more, even if the message says that they went. */
export const BACK = keysOf(
  'reviens revient revenu revenue revenus retour rapatrié rapatriée rapatriés seginna seginnen segira',
);
/** Having got there, in one word of Bambara. */
export const ARRIVED = keysOf('taara taalen sera selen nana nalen donna donnen tora tolen');
/** Marks of a sentence of Bambara, one of which comes before the name of the place where it happens. */
export const MARKS = keysOf('bɛ be bi ye tɛ y b ka tora tolen');
export const NOT = keysOf('pas plus jamais tɛ te');
/** Where the telling turns: what is before it is another thing. */
export const TURN = keysOf('mais puis ensuite car parce nka sabu');

export const SELF_FRENCH = keysOf('je j moi nous m me suis sui sommes mon ma mes notre nos');
export const SELF_BAMBARA = keysOf('n ne nne an anw');
/** Words of one letter that Bambara writes before a mark: "a bɛ", "u ye". */
export const THEY = keysOf('a u o');
export const AFTER_THEY = keysOf('bɛ ye tɛ ka ma tun bɛna man kana mana taara');
export const ELIDED = keysOf('y b t k');
/** After "on", who speaks is among them: "on est bloqués". */
export const AFTER_WE = keysOf('est vit reste travaille dort');
/** "Donnez-moi", "di n ma": who is to receive something need not be there. */
export const GIVING = keysOf('donne donner donnez dites dis envoie envoyez di ci');
/** Somebody else than the writer, in both languages. */
export const OTHER = keysOf(
  `il elle ils elles lui leur leurs eux son sa ses ale olu
   fille filles fillette fils enfant enfants bébé frère frères soeur soeurs femme femmes épouse mari nièce nièces neveu
   neveux cousin cousine cousins mère père maman papa famille ami amie amis amies copine copain garçon garçons jeune
   jeunes petite petit voisin voisine parents oncle tante quelqu gens personne personnes camarade
   den denw denmuso denkɛ denmisɛn denmisɛnw muso furumuso furucɛ cɛ balima balimakɛ balimamuso kɔrɔkɛ kɔrɔmuso dɔgɔkɛ
   dɔgɔmuso dɔgɔnin badenkɛ badenmuso baden ba fa bangebaga bangebagaw teri terikɛ terimuso mɔgɔ mɔgɔw denbaya somɔgɔw
   sigiɲɔgɔn npogotigi npogotiginin kamalen kamalennin sunguru`,
);
