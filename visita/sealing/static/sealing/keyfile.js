// A key file as age-keygen writes it: age's own programs take it. A comment line carries the key
// with which its person signs.

import { newKey, recipientOf } from "./envelopes.js";

const SIGNING = "# visita signing key: ";
const SECRET = /^AGE-SECRET-KEY-1[0-9A-Z]+$/;

/** The text holds no age key. */
export class NoKey extends Error {}

/** @typedef {{secret: string, recipient: string, signing: string}} KeyFile `signing` is base64 of PKCS #8, or empty */

/** @returns {Promise<{text: string, recipient: string, verifyKey: string}>} a person's new key file, and its public halves */
export async function newKeyFile() {
  const { secret, recipient } = await newKey();
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  const signing = base64(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const verifyKey = base64(await crypto.subtle.exportKey("raw", pair.publicKey));
  return { text: writeKeyFile({ secret, recipient, signing }), recipient, verifyKey };
}

/** @param {KeyFile} file @returns {string} its text */
export const writeKeyFile = ({ secret, signing }) => `${signing ? `${SIGNING}${signing}\n` : ""}${secret}\n`;

/** @param {string} text @returns {Promise<KeyFile>} @throws {NoKey} */
export async function readKeyFile(text) {
  const lines = text.split("\n").map((line) => line.trim());
  const secret = lines.find((line) => SECRET.test(line));
  if (!secret) {
    throw new NoKey();
  }
  const signing = lines.find((line) => line.startsWith(SIGNING))?.slice(SIGNING.length) ?? "";
  return { secret, recipient: await recipientOf(secret), signing };
}

/** @param {KeyFile} file @param {string} text @returns {Promise<string>} base64 of the Ed25519 signature over its UTF-8 bytes */
export async function sign(file, text) {
  const key = await crypto.subtle.importKey("pkcs8", bytes(file.signing), "Ed25519", false, ["sign"]);
  return base64(await crypto.subtle.sign("Ed25519", key, new TextEncoder().encode(text)));
}

/** @param {ArrayBuffer} buffer @returns {string} */
const base64 = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));

/** @param {string} text @returns {Uint8Array} */
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
