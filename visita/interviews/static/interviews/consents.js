// What each person agrees to today, from all that was ever written about them.

/** @typedef {import("./threads.js").Thread} Thread */
/** @typedef {{value: string, on: string}} Standing `value`: unasked, yes, no, unknown, withdrawn */

export const PURPOSES = ["interview", "photographs", "unidentified", "named", "published"];
const VALUES = ["unasked", "yes", "no"];

/** @param {Thread} thread @returns {{root: string, person: string, reach: string, standing: Record<string, Standing>, entries: import("./entries.js").Opened[]}} */
export function personOf(thread) {
  const standing = Object.fromEntries(PURPOSES.map((each) => [each, { value: "unasked", on: "" }]));
  const inOrder = thread.entries.map(({ entry }) => entry).sort(byDay);
  for (const { kind, fields } of inOrder) {
    Object.assign(standing, kind === "withdrawal" ? withdrawn(fields) : agreed(fields));
  }
  const latest = (/** @type {string} */ name) => String(inOrder.map(({ fields }) => fields[name]).filter(Boolean).at(-1) ?? "");
  return { root: thread.root, person: latest("person"), reach: latest("reach"), standing, entries: thread.entries };
}

/** The day counts on which something was said, not the one on which it was written down: a paper
 * that is entered late must not undo a withdrawal.
 * @param {import("./entries.js").Entry} one @param {import("./entries.js").Entry} other
 */
const byDay = (one, other) => dayOf(one).localeCompare(dayOf(other)) || one.written_at.localeCompare(other.written_at);

/** @param {import("./entries.js").Entry} entry */
const dayOf = (entry) => String(entry.fields.on || entry.written_at.slice(0, 10));

/** @param {Record<string, string | string[]>} fields @returns {Record<string, Standing>} */
function withdrawn(fields) {
  const named = PURPOSES.filter((each) => fields.withdrawn?.includes(each));
  return Object.fromEntries(named.map((each) => [each, { value: "withdrawn", on: String(fields.on ?? "") }]));
}

/** @param {Record<string, string | string[]>} fields @returns {Record<string, Standing>} */
function agreed(fields) {
  const asked = PURPOSES.filter((each) => fields[each] && fields[each] !== "unasked");
  return Object.fromEntries(asked.map((each) => [each, { value: known(String(fields[each])), on: String(fields.on ?? "") }]));
}

/** @param {string} value @returns {string} */
const known = (value) => (VALUES.includes(value) ? value : "unknown");
