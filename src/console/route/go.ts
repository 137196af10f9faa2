/** Goes to an address of `hashOf`. `replace`: without a step back, for what only narrows a list. */
export function go(hash: string, replace = false): void {
  if (replace) location.replace(hash);
  else location.hash = hash;
}
