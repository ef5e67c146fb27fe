// A key file in a wrap: what the server keeps of it, and how it is opened again.

import { asText, fromText, newCredential, sealByPasskey, sealByPassphrase, unsealByPasskey, unsealByPassphrase } from "./envelopes.js";
import { readKeyFile } from "./keyfile.js";

/** @typedef {{way: string, label: string, text: string, credential: string}} Wrap */

const LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const GROUPS = 6;
const IN_A_GROUP = 5;
const SHORTEST = 16;
const FEWEST_DIFFERENT = 8;

/** @param {string} text of a key file @param {string} label @param {string} keyName what the device shows @returns {Promise<Wrap>} */
export async function wrapByPasskey(text, label, keyName) {
  const credential = await newCredential(keyName);
  const sealed = await sealByPasskey(new TextEncoder().encode(text), credential);
  return { way: "PASSKEY", label, text: asText(sealed), credential };
}

/** @param {string} text of a key file @param {string} way @param {string} label @param {string} passphrase @returns {Promise<Wrap>} */
export async function wrapByPassphrase(text, way, label, passphrase) {
  const sealed = await sealByPassphrase(new TextEncoder().encode(text), passphrase);
  return { way, label, text: asText(sealed), credential: "" };
}

/** @param {Wrap} wrap @param {string} [passphrase] @returns {Promise<import("./keyfile.js").KeyFile>} @throws {import("./envelopes.js").NotOpened} */
export async function openWrap(wrap, passphrase) {
  const sealed = fromText(wrap.text);
  const opened = wrap.way === "PASSKEY" ? unsealByPasskey(sealed, wrap.credential) : unsealByPassphrase(sealed, passphrase ?? "");
  return readKeyFile(new TextDecoder().decode(await opened));
}

/** @returns {string} a code for paper: 147 bits in groups, without letters that look alike */
export function newCode() {
  const letters = Array.from({ length: GROUPS * IN_A_GROUP }, () => LETTERS[drawn(LETTERS.length)]);
  return inGroups(letters.join(""));
}

/** @param {string} typed @returns {string} the code as it was printed */
export const tidied = (typed) => inGroups(typed.toUpperCase().replace(/[^A-Z0-9]/g, ""));

/** @param {string} passphrase @param {string} name of the person @returns {"short" | "repeating" | "name" | ""} why it is too weak */
export function weakness(passphrase, name) {
  if (passphrase.length < SHORTEST) {
    return "short";
  }
  if (new Set(passphrase.toLowerCase()).size < FEWEST_DIFFERENT) {
    return "repeating";
  }
  return passphrase.toLowerCase().startsWith(name.toLowerCase()) ? "name" : "";
}

/** @param {string} letters @returns {string} */
const inGroups = (letters) => (letters.match(new RegExp(`.{1,${IN_A_GROUP}}`, "g")) ?? []).join("-");

/** @param {number} below at most 256 @returns {number} each as likely as any other */
function drawn(below) {
  const most = 256 - (256 % below);
  const one = new Uint8Array(1);
  do {
    crypto.getRandomValues(one);
  } while (one[0] >= most);
  return one[0] % below;
}
