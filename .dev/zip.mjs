// Writes zip archives, with the files packed: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT

import { gzipSync } from "node:zlib";

const [ENTRY, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
const IS_UTF8 = 0x0800;
const DEFLATED = 8;
/** The first day of 1980, which is as early as it gets: what was built of the same files is the same to the byte. */
const [TIME, DAY] = [0, 0x0021];

/** The archive of `files`, an object of contents by their names. */
export function zip(files) {
  const [entries, listing] = [[], []];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    // A gzip file is ten bytes, the packed content, its checksum and its length.
    const gzip = gzipSync(content, { level: 9 });
    const [packed, checksum] = [gzip.subarray(10, -8), gzip.readUInt32LE(gzip.length - 8)];
    // Both kinds of record tell this of a file.
    const about = numbers(
      ...[[2, VERSION], [2, IS_UTF8], [2, DEFLATED], [2, TIME], [2, DAY]],
      ...[[4, checksum], [4, packed.length], [4, content.length], [2, name.length], [2, 0]],
    );
    const entry = [numbers([4, ENTRY]), about, name, packed];
    // No comment, first volume, no attributes, and where the entry starts.
    listing.push(numbers([4, LISTED], [2, VERSION]), about, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
    entries.push(...entry);
    at += size(entry);
  }
  const count = Object.keys(files).length;
  const end = numbers([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size(listing)], [4, at], [2, 0]);
  return Buffer.concat([...entries, ...listing, end]);
}

/** Numbers of two or four bytes, the lowest byte first. */
function numbers(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  fields.reduce((at, [width, value]) => bytes.writeUIntLE(value, at, width), 0);
  return bytes;
}

const size = (buffers) => buffers.reduce((sum, { length }) => sum + length, 0);
