import { createSimulator } from '#src/channels/simulator/create-simulator.ts';
import type { SimulatorHub } from '#src/channels/simulator/simulator-hub.ts';
import type { Content, Incoming, Reply, Surface } from '#src/domain/messages.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Accept } from '#src/messaging/accept.ts';
import { simulatorOptions } from './simulator-options.ts';

/** A bot of a few fixed answers that talks through the real channels and hub. */
export interface ScriptedBot {
  readonly hub: SimulatorHub;
  /** What was accepted, in order, each key once. */
  readonly accepted: readonly Incoming[];
  readonly accept: Accept;
  /** Whether messages are accepted; they are, at first. */
  open(isOpen: boolean): void;
  /** Sends without having been asked, as staff do. */
  send(surface: Surface, to: string, reply: Reply): Promise<void>;
}

const MENU = [
  ['self', 'Aide pour moi'],
  ['other', 'Aide pour un autre'],
  ['offer', 'Travail ou voyage'],
  ['topics', 'Mes questions'],
  ['numbers', 'Numéros utiles'],
  ['person', 'Une personne'],
  ['language', 'Bamanankan'],
].map(([id = '', title = '']) => ({ id, title }));

const WHO = [
  { id: 'yes', title: 'Oui' },
  { id: 'no', title: 'Non' },
  { id: 'skip', title: 'Je ne sais pas' },
];

/** A new bot. `delayMs` is how long it thinks. */
export function createScriptedBot({ delayMs = 0 }: { readonly delayMs?: number } = {}): ScriptedBot {
  const { channels, hub } = createSimulator({ ...simulatorOptions(), now: () => new Date() });
  const accepted: Incoming[] = [];
  let isOpen = true;
  const send = async (surface: Surface, to: string, reply: Reply): Promise<void> => {
    await channels.find((channel) => channel.surface === surface)?.send(to, reply, 'ref');
  };
  const answer = async ({ channel, from, content }: Incoming): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    const surface = channel === 'simulator-sms' ? 'sms' : 'whatsapp';
    if (from === 'sim:garde') return send('sms', from, say("K7F3 : c'est pour vous. Merci."));
    for (const reply of answers(content)) await send(surface, from, reply);
    if (content.kind === 'text' && content.text.includes('dɛmɛ')) {
      await send('sms', 'sim:garde', say('Lakana P2 K7F3-2M Bamako. Repondre PRIS K7F3'));
    }
  };
  return {
    hub,
    accepted,
    send,
    open: (value) => {
      isOpen = value;
    },
    accept: ({ messages }) => {
      if (!isOpen) return Promise.resolve(err('unavailable'));
      for (const message of messages) {
        if (accepted.some(({ key }) => key === message.key)) continue;
        accepted.push(message);
        void answer(message);
      }
      return Promise.resolve(ok(undefined));
    },
  };
}

function say(text: string): Reply {
  return { text, language: 'fr', urgency: 'ordinary' };
}

function answers(content: Content): Reply[] {
  if (content.kind === 'choice') return [say(`Vous avez choisi : ${content.title}.`)];
  if (content.kind !== 'text') return [say('Bien reçu, merci.')];
  if (content.text.includes('dɛmɛ')) {
    const text = 'I ye baara ɲuman kɛ. Mɔgɔ dɔ bɛ i jaabi sɔɔni. I bɛ se ka sɛbɛn sisan, farati tɛ yen wa?';
    return [
      {
        text,
        language: 'bm',
        urgency: 'safety',
        choices: [
          { id: 'yes', title: 'Ɔwɔ' },
          { id: 'no', title: 'Ayi' },
        ],
      },
    ];
  }
  if (content.text.includes('passeport')) {
    return [
      say(
        "Merci de m'écrire. Ce n'est pas votre faute. Quelques questions simples ; écrivez STOP pour arrêter.",
      ),
      { ...say("Quelqu'un peut-il vous faire du mal maintenant ?"), choices: WHO },
    ];
  }
  return [
    {
      ...say('Bonjour. Écrivez avec vos mots, en français ou en bambara.\nQue voulez-vous ?'),
      choices: MENU,
    },
  ];
}
