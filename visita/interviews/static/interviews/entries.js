// One entry of a register: signed by its author, packed, sealed; and the way back. An entry is never
// changed: a later one answers it by its id.

import { pack, unpack } from "../sealing/container.js";
import { seal, unseal } from "../sealing/envelopes.js";
import { sign } from "../sealing/keyfile.js";

const FORMAT = "visita-register/1";
const TEXT = "entry.json";
const SIGNATURE = "signature";

/** It opens, and nobody who was ever given the vault signed exactly this, for this place. */
export class NotGenuine extends Error {}

/**
 * @typedef {object} Entry
 * @property {string} id drawn in the browser
 * @property {string} vault
 * @property {string} register
 * @property {string} kind
 * @property {string} answers the id of the entry that this one is about; empty: none
 * @property {string[]} after ids of the entries that nothing followed when this was written
 * @property {string} written_at
 * @property {Record<string, string | string[]>} fields
 */
/** @typedef {{entry: Entry, whose: string}} Opened */
/** @typedef {{key: string, whose: string}} Signer Ed25519, raw, base64 */

const bytesOf = (/** @type {string} */ text) => new TextEncoder().encode(text);
const textOf = (/** @type {Uint8Array} */ bytes) => new TextDecoder().decode(bytes);
const fromBase64 = (/** @type {string} */ text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** What a signature covers: the words, and where they belong.
 * @param {{id: string, vault: string, register: string}} about @param {Uint8Array} text @returns {Promise<string>}
 */
async function covered({ id, vault, register }, text) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  const shown = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${FORMAT}:${vault}:${register}:${id}:${shown}`;
}

/** @param {Entry} entry @param {import("../sealing/keyfile.js").KeyFile} own @param {string} recipient the vault's key @returns {Promise<Uint8Array>} */
export async function sealedEntry(entry, own, recipient) {
  const text = bytesOf(JSON.stringify({ format: FORMAT, ...entry }, null, 1));
  const signature = await sign(own, await covered(entry, text));
  return seal(pack({ [TEXT]: text, [SIGNATURE]: bytesOf(signature) }), [recipient]);
}

/**
 * @param {Uint8Array} bytes @param {{id: string, vault: string, register: string}} about where it was found
 * @param {string[]} secrets of the vault @param {Signer[]} signers
 * @returns {Promise<Opened>} @throws {NotGenuine | import("../sealing/envelopes.js").NotOpened | import("../sealing/container.js").Malformed}
 */
export async function openedEntry(bytes, about, secrets, signers) {
  const { [TEXT]: text, [SIGNATURE]: signature } = unpack(await unseal(bytes, secrets));
  const whose = text && signature && (await signer(await covered(about, text), textOf(signature), signers));
  if (!whose) {
    throw new NotGenuine();
  }
  return { entry: JSON.parse(textOf(text)), whose };
}

/** @param {string} said @param {string} signature @param {Signer[]} signers @returns {Promise<string>} whose it is, or nothing */
async function signer(said, signature, signers) {
  for (const { key, whose } of signers) {
    const known = await crypto.subtle.importKey("raw", fromBase64(key), "Ed25519", false, ["verify"]);
    if (await crypto.subtle.verify("Ed25519", known, fromBase64(signature), bytesOf(said))) {
      return whose;
    }
  }
  return "";
}
