/** Makes Ogg pages: RFC 3533, with its check sum. */
function page(kind: number, granule: number, sequence: number, packets: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(27);
  head.write('OggS', 0, 'latin1');
  head.writeUInt8(kind, 5);
  head.writeBigInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(1, 14);
  head.writeUInt32LE(sequence, 18);
  head.writeUInt8(packets.length, 26);
  const bytes = Buffer.concat([head, Buffer.from(packets.map(({ length }) => length)), ...packets]);
  bytes.writeUInt32LE(checkSum(bytes), 22);
  return bytes;
}

function checkSum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) {
    sum = (sum ^ (byte << 24)) >>> 0;
    for (let bit = 0; bit < 8; bit += 1) sum = ((sum << 1) ^ (sum >>> 31 === 1 ? 0x04c11db7 : 0)) >>> 0;
  }
  return sum;
}

/** A voice note of so many frames of silence of 20 ms each: Ogg with Opus (RFC 7845), some hundred bytes. */
export function tinyOgg(frames = 50): Buffer {
  const head = Buffer.from('OpusHead\x01\x01\x38\x01\x80\xbb\x00\x00\x00\x00\x00', 'latin1');
  const tags = Buffer.concat([
    Buffer.from('OpusTags'),
    Buffer.from([6, 0, 0, 0]),
    Buffer.from('lakana\0\0\0\0'),
  ]);
  const silence = Array.from({ length: frames }, () => Buffer.from([0xf8, 0xff, 0xfe]));
  return Buffer.concat([page(2, 0, 0, [head]), page(0, 0, 1, [tags]), page(4, frames * 960, 2, silence)]);
}
