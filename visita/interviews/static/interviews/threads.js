// What the entries of a register say together. Entries come in no order; what was said first about
// a person and all that answers it is one thread.

/** @typedef {import("./entries.js").Opened} Opened */
/** @typedef {{root: string, missing: boolean, entries: Opened[]}} Thread `missing`: what it began with is not there */

/** @param {Opened[]} opened @returns {Thread[]} each in the order in which it was written */
export function threads(opened) {
  const known = new Map(opened.map((each) => [each.entry.id, each]));
  const found = new Map();
  for (const each of [...opened].sort(byWriting)) {
    const root = rootOf(each.entry, known);
    found.set(root, [...(found.get(root) ?? []), each]);
  }
  return [...found].map(([root, entries]) => ({ root, missing: !known.has(root), entries }));
}

/** @param {Opened[]} opened @returns {string[]} what a new entry names, so that none of them can be kept back unseen */
export function heads(opened) {
  const followed = new Set(opened.flatMap((each) => each.entry.after));
  return opened.map((each) => each.entry.id).filter((id) => !followed.has(id));
}

/** @param {Opened[]} opened @param {string[]} given every id that the server gave @returns {string[]} ids that entries name and the server did not give */
export function keptBack(opened, given) {
  const named = opened.flatMap(({ entry }) => [...entry.after, ...(entry.answers ? [entry.answers] : [])]);
  return [...new Set(named)].filter((id) => !given.includes(id));
}

/** @param {Opened} one @param {Opened} other */
const byWriting = (one, other) =>
  one.entry.written_at.localeCompare(other.entry.written_at) || one.entry.id.localeCompare(other.entry.id);

/** @param {import("./entries.js").Entry} entry @param {Map<string, Opened>} known @returns {string} */
function rootOf(entry, known) {
  const seen = new Set([entry.id]);
  let at = entry;
  while (at.answers && !seen.has(at.answers)) {
    seen.add(at.answers);
    const before = known.get(at.answers);
    if (!before) {
      return at.answers;
    }
    at = before.entry;
  }
  return at.id;
}
