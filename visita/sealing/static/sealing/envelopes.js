// Envelopes in the age format. The only module that knows the library; the kit uses it too.

import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient, webauthn } from "./vendor/age.js";

/** None of the keys given opens the envelope, or it was altered. */
export class NotOpened extends Error {}

/** The passkey cannot keep a key: the device or the browser does not know how (PRF). */
export class CannotKeep extends Error {}

/** The device did not answer, or its user refused. */
export class NotAnswered extends Error {}

/** @returns {Promise<{secret: string, recipient: string}>} a new X25519 key */
export async function newKey() {
  const secret = await generateX25519Identity();
  return { secret, recipient: await identityToRecipient(secret) };
}

/** @param {string} secret @returns {Promise<string>} the public half of a key */
export const recipientOf = (secret) => identityToRecipient(secret);

/** @param {Uint8Array} bytes @param {string[]} recipients each of whom can open it alone @returns {Promise<Uint8Array>} */
export async function seal(bytes, recipients) {
  const encrypter = new Encrypter();
  recipients.forEach((each) => encrypter.addRecipient(each));
  return encrypter.encrypt(bytes);
}

/** @param {Uint8Array} bytes @param {string[]} secrets @returns {Promise<Uint8Array>} @throws {NotOpened} */
export async function unseal(bytes, secrets) {
  const decrypter = new Decrypter();
  secrets.forEach((each) => decrypter.addIdentity(each));
  return opened(decrypter, bytes);
}

/** @param {Uint8Array} bytes @param {string} passphrase @param {number} [work] each more doubles the time of a try, ours and a thief's @returns {Promise<Uint8Array>} */
export async function sealByPassphrase(bytes, passphrase, work = 18) {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(work);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
}

/** @param {Uint8Array} bytes @param {string} passphrase @returns {Promise<Uint8Array>} @throws {NotOpened} */
export async function unsealByPassphrase(bytes, passphrase) {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return opened(decrypter, bytes);
}

/** @param {string} keyName what the device shows @returns {Promise<string>} which passkey it is @throws {CannotKeep | NotAnswered} */
export const newCredential = (keyName) => asked(() => webauthn.createCredential({ keyName }));

/** @param {Uint8Array} bytes @param {string} credential @returns {Promise<Uint8Array>} @throws {CannotKeep | NotAnswered} */
export async function sealByPasskey(bytes, credential) {
  const encrypter = new Encrypter();
  encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: credential }));
  return asked(() => encrypter.encrypt(bytes));
}

/** @param {Uint8Array} bytes @param {string} credential @returns {Promise<Uint8Array>} @throws {NotOpened | CannotKeep | NotAnswered} */
export async function unsealByPasskey(bytes, credential) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity: credential }));
  return asked(() => decrypter.decrypt(bytes), NotOpened);
}

/** @param {Uint8Array} bytes @returns {string} the same envelope as text */
export const asText = (bytes) => armor.encode(bytes);

/** @param {string} text @returns {Uint8Array} @throws {NotOpened} it is no envelope */
export function fromText(text) {
  try {
    return armor.decode(text);
  } catch {
    throw new NotOpened();
  }
}

/** @param {string} text @returns {boolean} whether it is an envelope, as far as its first line says */
export const sealed = (text) =>
  text.startsWith("age-encryption.org/v1\n") || text.trimStart().startsWith("-----BEGIN AGE ENCRYPTED FILE-----");

/** @param {Decrypter} decrypter @param {Uint8Array} bytes @returns {Promise<Uint8Array>} */
async function opened(decrypter, bytes) {
  try {
    return await decrypter.decrypt(bytes);
  } catch {
    throw new NotOpened();
  }
}

/** What a device answers, or why not, in our words. The library tells the first by its text alone.
 * @template T @param {() => Promise<T>} ask @param {new () => Error} [otherwise] @returns {Promise<T>}
 */
async function asked(ask, otherwise = CannotKeep) {
  try {
    return await ask();
  } catch (fault) {
    if (fault instanceof DOMException) {
      throw fault.name === "NotSupportedError" ? new CannotKeep() : new NotAnswered();
    }
    throw /PRF/.test(String(fault)) ? new CannotKeep() : new otherwise();
  }
}
