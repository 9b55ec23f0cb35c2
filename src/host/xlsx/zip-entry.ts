/** One entry of a zip archive with its bytes as they are stored. */
export interface ZipEntry {
  /** Forward slashes, no slash in front. */
  readonly name: string;
  /** The name as it is stored. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated; others are copied but cannot be read. */
  readonly method: number;
  /** MS-DOS time in the low and date in the high 16 bits. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** Bit 11 of an entry's flags: the name is UTF-8. */
export const nameIsUtf8 = 0x0800;

/** Bit 0 of an entry's flags: the data is encrypted. */
export const isEncrypted = 0x0001;

/** 1 January 1980, 00:00: the date of every entry that this program writes, so that equal input gives equal bytes. */
export const fixedDate = 0x00210000;
