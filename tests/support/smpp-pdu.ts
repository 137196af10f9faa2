/** One message of the SMPP protocol, version 3.4. */
export interface Pdu {
  readonly command: number;
  readonly status: number;
  readonly sequence: number;
  readonly body: Buffer;
}

/** Numbers of SMPP 3.4, section 5.1.2.1; an answer has the highest bit of its question. */
export const COMMAND = {
  bindTransceiver: 0x9,
  submit: 0x4,
  deliver: 0x5,
  unbind: 0x6,
  enquire: 0x15,
  answer: 0x8000_0000,
} as const;

const HEADER = 16;

/** Takes every whole message off the beginning of what came, and tells what is left. */
export function takePdus(bytes: Buffer): { readonly pdus: readonly Pdu[]; readonly rest: Buffer } {
  const pdus: Pdu[] = [];
  let rest = bytes;
  while (rest.length >= HEADER && rest.length >= rest.readUInt32BE(0)) {
    const length = rest.readUInt32BE(0);
    pdus.push({
      command: rest.readUInt32BE(4),
      status: rest.readUInt32BE(8),
      sequence: rest.readUInt32BE(12),
      body: rest.subarray(HEADER, length),
    });
    rest = rest.subarray(length);
  }
  return { pdus, rest };
}

/** A message as it travels. */
export function writePdu({ command, status, sequence, body }: Pdu): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32BE(HEADER + body.length, 0);
  header.writeUInt32BE(command, 4);
  header.writeUInt32BE(status, 8);
  header.writeUInt32BE(sequence, 12);
  return Buffer.concat([header, body]);
}

/** What `submit_sm` and `deliver_sm` say of a short message (section 4.4.1); the rest is left at its default. */
export interface ShortMessage {
  readonly from: string;
  readonly to: string;
  /** 0x40: the bytes begin with a header. 0x04: it is a receipt. */
  readonly esmClass: number;
  readonly dataCoding: number;
  readonly bytes: Buffer;
}

/** Reads the body of `submit_sm`. */
export function readShortMessage(body: Buffer): ShortMessage {
  let at = 0;
  const text = (): string => {
    const end = body.indexOf(0, at);
    const found = body.toString('latin1', at, end);
    at = end + 1;
    return found;
  };
  const byte = (): number => body.readUInt8(at++);
  text();
  const from = (byte(), byte(), text());
  const to = (byte(), byte(), text());
  const esmClass = byte();
  byte();
  byte();
  text();
  text();
  byte();
  byte();
  const dataCoding = byte();
  byte();
  const length = byte();
  return { from, to, esmClass, dataCoding, bytes: body.subarray(at, at + length) };
}

/** Writes the body of `deliver_sm`; numbers are international. */
export function writeShortMessage({ from, to, esmClass, dataCoding, bytes }: ShortMessage): Buffer {
  const [INTERNATIONAL, ISDN] = [1, 1];
  return Buffer.concat([
    Buffer.from([0, INTERNATIONAL, ISDN]),
    Buffer.from(`${from}\0`, 'latin1'),
    Buffer.from([INTERNATIONAL, ISDN]),
    Buffer.from(`${to}\0`, 'latin1'),
    Buffer.from([esmClass, 0, 0, 0, 0, 0, 0, dataCoding, 0, bytes.length]),
    bytes,
  ]);
}
