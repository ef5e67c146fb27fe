// An amendment of a record: what somebody says of it, signed and packed here; and, once one is
// opened, whose signature it bears. The server's twin is amendments.py.

import { Malformed, pack, unpack } from "./container.js";
import { sign } from "./keyfile.js";

/** @typedef {{path: string, was: string, now: string, why: string}} Change */
/** @typedef {{name: string, verify_key: string}} By */
/** @typedef {{id: string, of: string, of_sha256: string, of_content_sha256: string, by: By, at: string, review: string, note: string, changes: Change[], after: string[]}} Amendment */
/** @typedef {"GENUINE" | "FORGED" | "STRANGER" | "UNREADABLE"} Standing */
/** @typedef {{standing: Standing, amendment: Amendment | null, whose: string}} Judged */

const FORMAT = "visita-amendment/1";
const STATEMENT = "amendment.json";
const SIGNATURE = "signature";
const REVIEWS = ["", "READ", "ASK", "CHECKED"];
const CHANGE = ["path", "was", "now", "why"];
const TEXTS = ["id", "of", "of_sha256", "of_content_sha256", "at", "review", "note"];

/** The key that signed is not the one that the server knows as this person's. */
export class OtherKey extends Error {}

/** @param {any} value @returns {string} sorted keys, no spaces, as RFC 8785 writes texts */
function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (value === null || typeof value !== "object") {
    return JSON.stringify(value);
  }
  const fields = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${fields.join(",")}}`;
}

/** @param {import("./keyfile.js").KeyFile} own @param {Amendment} amendment @returns {Promise<Uint8Array>} a container @throws {OtherKey} */
export async function signed(own, amendment) {
  const statement = canonical({ format: FORMAT, ...amendment });
  const encoder = new TextEncoder();
  const entries = { [STATEMENT]: encoder.encode(statement), [SIGNATURE]: encoder.encode(await sign(own, statement)) };
  const { name, verify_key: key } = amendment.by;
  if ((await judged(entries, amendment.id, { [key]: name })).standing !== "GENUINE") {
    throw new OtherKey();
  }
  return pack(entries);
}

/** @param {Uint8Array} content of an envelope @param {string} id of the object @param {Record<string, string>} signers names by verify key @returns {Promise<Judged>} */
export async function opened(content, id, signers) {
  try {
    return await judged(unpack(content), id, signers);
  } catch (fault) {
    if (fault instanceof Malformed) {
      return { standing: "UNREADABLE", amendment: null, whose: "" };
    }
    throw fault;
  }
}

/** @param {Record<string, Uint8Array>} entries @param {string} id @param {Record<string, string>} signers @returns {Promise<Judged>} */
async function judged(entries, id, signers) {
  const amendment = entries[SIGNATURE] && Object.keys(entries).length === 2 ? read(entries[STATEMENT]) : null;
  if (!amendment) {
    return { standing: "UNREADABLE", amendment: null, whose: "" };
  }
  const key = amendment.by.verify_key;
  if (amendment.id !== id || !(await bears(entries[SIGNATURE], entries[STATEMENT], key))) {
    return { standing: "FORGED", amendment, whose: "" };
  }
  return Object.hasOwn(signers, key)
    ? { standing: "GENUINE", amendment, whose: signers[key] }
    : { standing: "STRANGER", amendment, whose: amendment.by.name };
}

/** @param {Uint8Array | undefined} statement @returns {Amendment | null} */
function read(statement) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(statement);
    const told = JSON.parse(text);
    if (!isWhole(told) || canonical(told) !== text) {
      return null;
    }
    const { format: _, ...amendment } = told;
    return amendment;
  } catch {
    return null;
  }
}

/** @param {any} told @returns {boolean} */
function isWhole(told) {
  if (told?.format !== FORMAT || !Array.isArray(told.changes) || !Array.isArray(told.after)) {
    return false;
  }
  const { format, by, changes, after, ...texts } = told;
  return (
    areTexts(texts, TEXTS) &&
    areTexts(by, ["name", "verify_key"]) &&
    changes.every((/** @type {any} */ each) => areTexts(each, CHANGE)) &&
    after.every(isText) &&
    REVIEWS.includes(texts.review)
  );
}

/** @param {any} told @param {string[]} names @returns {boolean} exactly these, each a text */
function areTexts(told, names) {
  const there = told && typeof told === "object" ? Object.keys(told) : [];
  return there.length === names.length && names.every((each) => isText(told[each]));
}

/** @param {any} told @returns {boolean} half a letter is none: other programs could not write it down */
const isText = (told) => typeof told === "string" && !/\p{Surrogate}/u.test(told);

/** @param {Uint8Array} signature in base64 @param {Uint8Array} statement @param {string} key @returns {Promise<boolean>} */
async function bears(signature, statement, key) {
  try {
    const known = await crypto.subtle.importKey("raw", fromBase64(key), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", known, fromBase64(new TextDecoder().decode(signature)), statement);
  } catch {
    return false;
  }
}

/** @param {string} text */
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
