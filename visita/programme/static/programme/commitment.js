// A plan as salted leaves, and the one number by which the body is bound to it. The twin of
// commitment.py: both give the same for the same leaves.

const FORMAT = "visita-plan/1";
const LEAVES = 64;
const FILLER = "filler";
const LEAF_PREFIX = "visita-plan-leaf/1\n";
const COMMITMENT_PREFIX = "plan-v1";
const SIZE = 32768;

const utf8 = new TextEncoder();

/** More is said than a plan holds. */
export class TooMuch extends Error {}

/** @typedef {string | Record<string, string | number>} Value */
/** @typedef {{name: string, nonce: string, value: Value}} Leaf */
/** @typedef {{format: string, nonce: string, leaves: Leaf[]}} Plan */
/** @typedef {{visit: string, state: string, window: Value, places: Record<string, string | number>[], persons: string[], seed: string}} Wish */

/** @param {Wish} wish what is planned @returns {Plan} with new nonces, its leaves in an order drawn here @throws {TooMuch} */
export function planned(wish) {
  const said = [
    ["visit", wish.visit],
    ["state", wish.state],
    ["window", wish.window],
    ...(wish.seed ? [["seed", wish.seed]] : []),
    ...wish.places.map((place, index) => [`place_${index + 1}`, { ...place, order: index + 1 }]),
    ...wish.persons.map((person, index) => [`person_${index + 1}`, person]),
  ];
  if (said.length > LEAVES) {
    throw new TooMuch();
  }
  const fillers = Array.from({ length: LEAVES - said.length }, () => [FILLER, ""]);
  const leaves = [...said, ...fillers].map(([name, value]) => ({ name, nonce: drawn(), value }));
  return { format: FORMAT, nonce: drawn(), leaves: leaves.toSorted((a, b) => order(a, b)) };
}

/** By nonces, which nobody chose: so the order is drawn, too. @param {Leaf} a @param {Leaf} b */
const order = (a, b) => (a.nonce < b.nonce ? -1 : 1);

/** @param {Plan} plan @returns {Wish} what it says, in its order */
export function wished(plan) {
  const named = Object.fromEntries(plan.leaves.map((leaf) => [leaf.name, leaf.value]));
  const listed = (kind) => Array.from({ length: LEAVES }, (_, index) => named[`${kind}_${index + 1}`]).filter((value) => value !== undefined);
  const { visit, state, window: days, seed = "" } = named;
  return { visit, state, window: days, seed, places: listed("place"), persons: listed("person") };
}

/** @param {Plan} plan @returns {Uint8Array} always of the same few sizes, so that a size tells no number of places */
export function written(plan) {
  const bytes = utf8.encode(JSON.stringify(plan));
  const padded = new Uint8Array(Math.ceil(bytes.length / SIZE) * SIZE).fill(0x20);
  padded.set(bytes);
  return padded;
}

/** @param {Plan} plan @returns {Promise<string>} hexadecimal: what enters the ledger */
export async function commitment(plan) {
  const hashes = await Promise.all(plan.leaves.map(leafHash));
  return hex(await sha256(utf8.encode(COMMITMENT_PREFIX), bytesOf(plan.nonce), await rootOf(hashes)));
}

/** @param {Leaf} leaf @returns {Promise<Uint8Array>} */
const leafHash = (leaf) => sha256(Uint8Array.of(0), utf8.encode(LEAF_PREFIX + canonical(leaf)));

/** @param {Uint8Array[]} hashes a power of two of them @returns {Promise<Uint8Array>} */
async function rootOf(hashes) {
  if (hashes.length === 1) {
    return hashes[0];
  }
  const middle = hashes.length / 2;
  const halves = [rootOf(hashes.slice(0, middle)), rootOf(hashes.slice(middle))];
  return sha256(Uint8Array.of(1), ...(await Promise.all(halves)));
}

/** RFC 8785 for texts, whole numbers and objects. @param {unknown} value @returns {string} */
export function canonical(value) {
  if (typeof value !== "object") {
    return JSON.stringify(value);
  }
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

/** @param {...Uint8Array} parts @returns {Promise<Uint8Array>} */
async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
}

/** @returns {string} 32 bytes that nobody can guess */
const drawn = () => hex(crypto.getRandomValues(new Uint8Array(32)));

/** @param {Uint8Array} bytes @returns {string} */
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {string} text @returns {Uint8Array} */
const bytesOf = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
