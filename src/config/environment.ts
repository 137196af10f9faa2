/** The environment of this process: read here and nowhere else, so that everything else takes it as an argument. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
