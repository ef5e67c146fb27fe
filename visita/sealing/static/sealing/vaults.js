// A vault's key is made in the browser of whoever opens the vault, and granted to one person after
// the other: sealed to each one's key. The server gets grants only.

import { asText, fromText, newKey, seal, unseal } from "./envelopes.js";
import { readKeyFile } from "./keyfile.js";

/** @typedef {import("./keyfile.js").KeyFile} KeyFile */

/** @param {string[]} recipients the keys of those who are to open it @returns {Promise<{secret: string, recipient: string, grants: Record<string, string>}>} by recipient */
export async function makeVault(recipients) {
  const { secret, recipient } = await newKey();
  /** @type {Record<string, string>} */
  const grants = {};
  for (const each of recipients) {
    grants[each] = await grant({ secret, recipient, signing: "" }, each);
  }
  return { secret, recipient, grants };
}

/** @param {KeyFile} vault an opened vault @param {string} recipient a person's key @returns {Promise<string>} what the server keeps for this person */
export const grant = async (vault, recipient) => asText(await seal(keyFileOf(vault), [recipient]));

/** @param {KeyFile} vault an opened vault @returns {Uint8Array} its key as age's programs take it */
export const keyFileOf = (vault) => new TextEncoder().encode(`# public key: ${vault.recipient}\n${vault.secret}\n`);

/** @param {string} text a grant @param {string} secret of the person it was made for @returns {Promise<KeyFile>} the vault's key @throws {import("./envelopes.js").NotOpened} */
export async function openVault(text, secret) {
  const file = await unseal(fromText(text), [secret]);
  return readKeyFile(new TextDecoder().decode(file));
}
