/**
 * Puts sections of lines on as few pages as hold them, in order: a section is kept together where it fits, and no
 * line is cut. `fits` must hold for every beginning of what it holds for; a line that does not fit by itself is a
 * page of its own.
 *
 * @example packSections([['one', 'two'], ['three']], (page) => page.length <= 7) // ['one\ntwo', 'three']
 */
export function packSections(
  sections: readonly (readonly string[])[],
  fits: (page: string) => boolean,
): string[] {
  return pack(
    sections.flatMap((lines) => pack(lines, fits)),
    fits,
  );
}

function pack(parts: readonly string[], fits: (page: string) => boolean): string[] {
  const pages: string[] = [];
  for (const part of parts) {
    const last = pages.at(-1);
    const longer = last === undefined ? part : `${last}\n${part}`;
    if (last === undefined || !fits(longer)) pages.push(part);
    else pages.splice(-1, 1, longer);
  }
  return pages;
}
