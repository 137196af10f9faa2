import { describe, expect, it } from '@jest/globals';
import { sourcesForRelease, type AptSource } from '#src/storage/engine/apt-sources.ts';

const release = { from: 'bookworm', to: 'trixie' };

interface Case {
  readonly name: string;
  readonly text: string;
  readonly becomes: readonly string[];
}

const lines: Case[] = [
  {
    name: 'the lines of an installer: main, security and updates, without the sources and the comments',
    text: `# deb cdrom:[Debian GNU/Linux 12]/ bookworm main
deb http://mirror.example/debian/ bookworm main non-free-firmware
deb-src http://mirror.example/debian/ bookworm main
deb http://security.example/debian-security bookworm-security main

deb http://mirror.example/debian/ bookworm-updates main
`,
    becomes: [
      'deb http://mirror.example/debian/ trixie main non-free-firmware\n',
      'deb http://security.example/debian-security trixie-security main\n',
      'deb http://mirror.example/debian/ trixie-updates main\n',
    ],
  },
  {
    name: 'options stay',
    text: '  deb [arch=amd64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] https://mirror.example/debian bookworm main',
    becomes: [
      'deb [arch=amd64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] https://mirror.example/debian trixie main\n',
    ],
  },
  {
    name: 'a release named by its age',
    text: 'deb http://mirror.example/debian oldstable-updates main',
    becomes: ['deb http://mirror.example/debian trixie-updates main\n'],
  },
  {
    name: "somebody else's packages",
    text: 'deb https://tools.example/apt tools-bookworm main',
    becomes: [],
  },
  { name: 'backports', text: 'deb http://mirror.example/debian bookworm-backports main', becomes: [] },
  { name: 'another distribution', text: 'deb http://mirror.example/ubuntu jammy main', becomes: [] },
  { name: 'nothing', text: '', becomes: [] },
  { name: 'what is no source', text: 'deb\ndeb http://mirror.example\nhello', becomes: [] },
];

const stanzas: Case[] = [
  {
    name: 'the stanzas of a container image, with comments inside',
    text: `Types: deb
# http://snapshot.example/archive/debian/20250520T000000Z
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`,
    becomes: [
      `Types: deb
Suites: trixie trixie-updates
URIs: http://mirror.example/debian
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`,
      `Types: deb
Suites: trixie-security
URIs: http://mirror.example/debian-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`,
    ],
  },
  {
    name: 'a key inside, names of fields in another case, sources too, backports left out',
    text: `types: deb deb-src
URIs: https://mirror.example/debian
suites: bookworm
  bookworm-backports
Components: main contrib
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBGPL0BUBEADmW5NdOOHwPIJlgPu6JDcKw/NZJPR8lsD3K87ZM18gzyQZJD
 -----END PGP PUBLIC KEY BLOCK-----
`,
    becomes: [
      `Types: deb
Suites: trixie
URIs: https://mirror.example/debian
Components: main contrib
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBGPL0BUBEADmW5NdOOHwPIJlgPu6JDcKw/NZJPR8lsD3K87ZM18gzyQZJD
 -----END PGP PUBLIC KEY BLOCK-----
`,
    ],
  },
  {
    name: 'a stanza that is switched off, and one for sources only',
    text: `Enabled: no
Types: deb
URIs: http://mirror.example/debian
Suites: bookworm
Components: main

Types: deb-src
URIs: http://mirror.example/debian
Suites: bookworm
Components: main
`,
    becomes: [],
  },
  {
    name: "somebody else's packages",
    text: `Types: deb
URIs: https://node.example/node_20.x
Suites: nodistro
Components: main
`,
    becomes: [],
  },
  { name: 'nothing', text: '\n\n', becomes: [] },
];

describe('the sources of a machine, for another release', () => {
  const texts = (source: AptSource): string[] => sourcesForRelease(source, release).map(({ text }) => text);

  it.each(lines)('one-line entries: $name', ({ text, becomes }) => {
    expect(texts({ format: 'list', text })).toEqual(becomes);
  });

  it.each(stanzas)('stanzas: $name', ({ text, becomes }) => {
    expect(texts({ format: 'sources', text })).toEqual(becomes);
  });
});
