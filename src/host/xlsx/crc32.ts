const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

/**
 * The CRC-32 that zip archives store for each entry (APPNOTE.TXT 4.4.7), as an unsigned number.
 *
 * `before` is that of the bytes that come before these.
 */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let remainder = before ^ 0xffffffff;
  // By index, for every byte of a package comes by here: on Node 20 `for … of` takes 3.6 times as long.
  let at = 0;
  while (at < bytes.length) {
    remainder = (table[(remainder ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (remainder >>> 8);
    at += 1;
  }
  return (remainder ^ 0xffffffff) >>> 0;
};
