// Which cases are open, and whose turn it is to call whom by when. The server cannot remind anybody:
// what is overdue is worked out here.

/** @typedef {import("./threads.js").Thread} Thread */
/** @typedef {{root: string, person: string, reach: string, feared: string, inCharge: string, nextContact: string, state: string, reason: string, entries: import("./entries.js").Opened[]}} Case
 * `state`: undated, overdue, due, closed */

const ORDER = ["undated", "overdue", "due", "closed"];

/** @param {Thread} thread @param {string} today YYYY-MM-DD @returns {Case} */
export function caseOf(thread, today) {
  const written = thread.entries.map(({ entry }) => entry);
  const latest = (/** @type {string} */ name) => String(written.map(({ fields }) => fields[name]).filter(Boolean).at(-1) ?? "");
  const last = written[written.length - 1];
  const closed = last?.kind === "closing";
  const nextContact = closed ? "" : String(last?.fields.next_contact ?? "");
  const shown = { person: latest("person"), reach: latest("reach"), feared: latest("feared"), inCharge: latest("in_charge") };
  const state = closed ? "closed" : stateOf(nextContact, today);
  return { root: thread.root, ...shown, nextContact, state, reason: latest("reason"), entries: thread.entries };
}

/** @param {Case[]} cases @returns {Case[]} those without a day first, for nothing else recalls them; then by day; closed ones last */
export const inTurn = (cases) =>
  [...cases].sort(
    (one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || one.nextContact.localeCompare(other.nextContact),
  );

/** @param {string} day @param {string} today @returns {string} */
const stateOf = (day, today) => (day === "" ? "undated" : day < today ? "overdue" : "due");
