import { ENCRYPTED_FIELDS } from '#src/storage/encrypted-fields.ts';
import type { TestDatabase } from './database.ts';
import { testVault } from './vault.ts';

/**
 * The whole store as text with every sealed field opened: what somebody with the keys reads. A thing that is in it
 * nowhere is gone; in the raw store it could be merely unreadable.
 */
export async function openEverything({ connection }: TestDatabase): Promise<string> {
  const { db } = connection;
  if (db === undefined) throw new Error('not connected');
  const names = (await db.listCollections().toArray()).map(({ name }) => name);
  const all = await Promise.all(
    names.map(async (name) => {
      const documents = await db.collection(name).find({}).toArray();
      return documents.map((document) => [JSON.stringify(document), ...openedFields(name, document)]);
    }),
  );
  return all.flat(2).join('\n');
}

function openedFields(collection: string, document: Readonly<Record<string, unknown>>): string[] {
  const inventory: Readonly<Record<string, readonly string[]>> = ENCRYPTED_FIELDS;
  return (inventory[collection] ?? []).flatMap((field) => {
    const place = { collection, field } as Parameters<ReturnType<typeof testVault>['open']>[0];
    return valuesAt(document, field.split('.')).map((sealed) =>
      JSON.stringify(testVault().open(place, String(document['_id']), sealed)),
    );
  });
}

/** The texts at a path in which `[]` stands for the elements of an array. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): string[] {
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  const name = step.replace('[]', '');
  const inside = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  const items: readonly unknown[] = step.endsWith('[]') ? ((inside ?? []) as unknown[]) : [inside];
  return items.flatMap((item) => valuesAt(item, rest));
}
