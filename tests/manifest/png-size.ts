const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Reads the width and height from a PNG file's first chunk; null when the bytes are not a PNG. */
export const pngSize = (
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | null => {
  if (bytes.length < 24 || signature.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
