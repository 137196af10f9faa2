import type { Group, Setting } from './setting.ts';
import { GROUPS } from './settings.ts';

const COLUMNS = 110;

/** The text of `.env.example`: every setting with its comment and its default. A secret has no value in it. */
export function envExample(): string {
  const head = comment(
    'Copy to .env. What is empty is not set; a demo needs none of it. A channel without its settings is off.',
  );
  return [...head, ...GROUPS.flatMap(([, group]) => ['', ...describeGroup(group)])].join('\n') + '\n';
}

function describeGroup({ title, settings }: Group): string[] {
  return [
    `# --- ${title} ---`,
    ...Object.values(settings).flatMap((setting) => ['', ...describeSetting(setting)]),
  ];
}

function describeSetting({ name, about, needed, secret, fallback, kind }: Setting): string[] {
  const need = needed === undefined ? '' : ` Needed ${needed}.`;
  const value = secret === true ? '' : (fallback ?? '');
  return [...comment(about), ...comment(`Give ${kind.expects}.${need}`), `${name}=${value}`];
}

/** Breaks a text into comment lines between words. */
function comment(text: string): string[] {
  return text.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last === undefined || last.length + word.length + 1 > COLUMNS) return [...done, `# ${word}`];
    return [...done.slice(0, -1), `${last} ${word}`];
  }, []);
}
