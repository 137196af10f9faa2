/**
 * The `code` of an error of Node or of the driver (`ENOENT`, `11000`); `undefined` for anything else.
 * It asks for the property and not for the class: an error of Node is no instance of a sandbox's `Error`.
 */
export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
