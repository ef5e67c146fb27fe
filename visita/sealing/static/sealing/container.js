// What is put into an envelope: named parts in an uncompressed ZIP file of one of few sizes.
// The server's twin is container.py: what either packs, the other unpacks.

import { unzipSync, zipSync } from "./vendor/fflate.js";

const PADDING = "padding";
const SMALLEST = 4096;
const MOST_ENTRIES = 2000;
const EPOCH = new Date(1980, 0, 1);

/** Not a container: damaged, compressed, or with names that no container has. */
export class Malformed extends Error {}

/** @param {number} size bytes, below 4 GB @returns {number} the least Padmé size that holds them */
export function bucket(size) {
  if (size <= SMALLEST) {
    return SMALLEST;
  }
  const exponent = 31 - Math.clz32(size);
  const step = 2 ** (exponent - (32 - Math.clz32(exponent)));
  return Math.ceil(size / step) * step;
}

/** @param {Record<string, Uint8Array>} entries @returns {Uint8Array} @throws {Malformed} */
export function pack(entries) {
  Object.keys(entries).forEach(check);
  const bare = sizeOf({ ...entries, [PADDING]: new Uint8Array() });
  return zipped({ ...entries, [PADDING]: new Uint8Array(bucket(bare) - bare) });
}

/** How many bytes they will take: each entry its content, its two headers and its name in both.
 * @param {Record<string, Uint8Array>} entries
 */
function sizeOf(entries) {
  const name = new TextEncoder();
  return Object.entries(entries).reduce((sum, [each, bytes]) => sum + bytes.length + 76 + 2 * name.encode(each).length, 22);
}

/** @param {Uint8Array} bytes @returns {Record<string, Uint8Array>} without the padding @throws {Malformed} */
export function unpack(bytes) {
  const names = new Set();
  let found;
  try {
    found = unzipSync(bytes, { filter: (file) => listed(file, names) });
  } catch {
    throw new Malformed();
  }
  if (!names.delete(PADDING)) {
    throw new Malformed();
  }
  delete found[PADDING];
  return found;
}

/** @param {Record<string, Uint8Array>} entries */
const zipped = (entries) => zipSync(entries, { level: 0, mtime: EPOCH });

/** @param {{name: string, compression: number, size: number, originalSize: number}} file @param {Set<string>} names */
function listed(file, names) {
  if (names.has(file.name) || names.size >= MOST_ENTRIES) {
    throw new Malformed();
  }
  if (file.compression !== 0 || file.size !== file.originalSize) {
    throw new Malformed();
  }
  if (file.name !== PADDING) {
    check(file.name);
  }
  names.add(file.name);
  return true;
}

/** @param {string} name */
function check(name) {
  const parts = name.split("/");
  if (name === PADDING || name.includes("\\") || parts.some((each) => ["", ".", ".."].includes(each))) {
    throw new Malformed();
  }
}
