// A vault's key in layers: for each order in which so many people can come, an envelope that the
// first of them opens, then the next. Nothing but age files, one in the other.

import { asText, fromText, NotOpened, seal, unseal } from "./envelopes.js";
import { readKeyFile } from "./keyfile.js";
import { keyFileOf } from "./vaults.js";

/** @typedef {import("./keyfile.js").KeyFile} KeyFile */

/** @param {number} threshold @param {number} people @returns {string[]} digits are positions: 021 is opened by 0, then 2, then 1 */
export function orders(threshold, people) {
  const positions = [...Array(people).keys()].map(String);
  const longer = (begun) => positions.filter((each) => !begun.includes(each)).map((each) => begun + each);
  let found = [""];
  for (let size = 0; size < threshold; size += 1) {
    found = found.flatMap(longer);
  }
  return found;
}

/** @param {KeyFile} vault an opened vault @param {string[]} recipients each at their position @param {number} threshold @returns {Promise<Record<string, string>>} by order */
export async function layered(vault, recipients, threshold) {
  /** @type {Map<string, Uint8Array>} what lies inside: those who come last share it */
  const inner = new Map([["", keyFileOf(vault)]]);
  /** @type {Record<string, string>} */
  const made = {};
  for (const order of orders(threshold, recipients.length)) {
    for (let from = order.length - 1; from >= 0; from -= 1) {
      const rest = order.slice(from);
      if (!inner.has(rest)) {
        inner.set(rest, await seal(inner.get(rest.slice(1)), [recipients[Number(rest[0])]]));
      }
    }
    made[order] = asText(inner.get(order));
  }
  return made;
}

/** @param {Record<string, string>} waiting by order, each beginning with this person @param {string} secret @returns {Promise<Record<string, string>>} what is left, by who comes then @throws {import("./envelopes.js").NotOpened} */
export async function peeled(waiting, secret) {
  /** @type {Record<string, string>} */
  const left = {};
  for (const [order, text] of Object.entries(waiting)) {
    left[order.slice(1)] = asText(await unseal(fromText(text), [secret]));
  }
  return left;
}

/** @param {string} text the last layer @param {string} secret @param {string} recipient the vault's public half @returns {Promise<KeyFile>} the vault's key @throws {import("./envelopes.js").NotOpened} also if it is another key */
export async function recovered(text, secret, recipient) {
  const file = await readKeyFile(new TextDecoder().decode(await unseal(fromText(text), [secret])));
  if (file.recipient !== recipient) {
    throw new NotOpened();
  }
  return file;
}

/** @param {string} recovery @param {string} vaultKey @param {string} step asked, refused, or the number of a layer @param {string} text the reason, or what is handed in @returns {Promise<string>} what a person signs */
export async function wordsOf(recovery, vaultKey, step, text) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const hex = [...digest].map((each) => each.toString(16).padStart(2, "0")).join("");
  return `visita-recovery/1:${recovery}:${vaultKey}:${step}:${hex}`;
}
