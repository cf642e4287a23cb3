/**
 * How large the files of a ZIP archive are once unpacked, read from its directory alone: so that a small document that
 * unpacks to gigabytes is refused before it is opened. Layout: PKWARE's APPNOTE 6.3.10, 4.3.12 and 4.3.16.
 */

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_BYTES = 46;

/** The sum of the sizes that the directory names, in bytes; null where it is no ZIP archive. */
export function unpackedBytes(archive: Buffer): number | null {
  const lowest = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT);
  for (let at = archive.length - END_BYTES; at >= lowest; at--) {
    if (archive.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    return sumOf(archive, archive.readUInt32LE(at + 16), archive.readUInt16LE(at + 10));
  }
  return null;
}

function sumOf(archive: Buffer, directory: number, entries: number): number | null {
  let at = directory;
  let sum = 0;
  for (let nth = 0; nth < entries; nth++) {
    if (at + ENTRY_BYTES > archive.length || archive.readUInt32LE(at) !== ENTRY) return null;
    sum += archive.readUInt32LE(at + 24);
    at += ENTRY_BYTES + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return sum;
}
