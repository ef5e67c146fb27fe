// The key that opens drafts. It lies on the device wrapped by a passphrase; in memory only while
// somebody is at work. Sealing a draft needs no more than its public half.

import { newKey, seal, sealByPassphrase, unseal, unsealByPassphrase } from "../../visita/sealing/static/sealing/envelopes.js";

import { text, utf8 } from "./bytes.js";
import { clear, get, put, remove } from "./store.js";

export const SHORTEST = 12;
const WORK = 16;

/** Too many wrong passphrases: drafts and forms are gone from the device. Finished records are not. */
export class Wiped extends Error {}

/** Not this passphrase. `left` tries remain. */
export class Wrong extends Error {
  /** @param {number} left */
  constructor(left) {
    super();
    this.left = left;
  }
}

/** @type {string | null} */
let secret = null;

export const isOpen = () => secret !== null;

/** Make the key of a visit. @param {string} passphrase @param {number} most wrong tries in a row */
export async function make(passphrase, most) {
  const key = await newKey();
  const wrapped = await sealByPassphrase(utf8(key.secret), passphrase, WORK);
  await put("device", "lock", { wrapped, recipient: key.recipient, most });
  await put("device", "wrong", 0);
  secret = key.secret;
}

/** @returns {Promise<boolean>} */
export const exists = async () => (await get("device", "lock")) !== undefined;

/** @param {string} passphrase @throws {Wrong | Wiped} */
export async function open(passphrase) {
  const lock = await get("device", "lock");
  const wrong = (await get("device", "wrong")) + 1;
  await put("device", "wrong", wrong); // before the try: who pulls the plug has used it up
  try {
    secret = text(await unsealByPassphrase(lock.wrapped, passphrase));
  } catch {
    if (wrong < lock.most) {
      throw new Wrong(lock.most - wrong);
    }
    await destroy();
    throw new Wiped();
  }
  await put("device", "wrong", 0);
}

/** Forget the key until the passphrase is given again. */
export function close() {
  secret = null;
}

/** Nobody opens a draft again: the key goes first. */
export async function destroy() {
  close();
  for (const each of ["lock", "wrong", "bundle"]) {
    await remove("device", each);
  }
  await clear("drafts");
  await clear("photographs");
}

/** @param {Uint8Array} bytes @returns {Promise<Uint8Array>} sealed for whoever knows the passphrase */
export async function shut(bytes) {
  return seal(bytes, [(await get("device", "lock")).recipient]);
}

/** @param {Uint8Array} sealed @returns {Promise<Uint8Array>} */
export async function opened(sealed) {
  return unseal(sealed, secret ? [secret] : []);
}
