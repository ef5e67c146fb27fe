// The forms of a visit and to whom records are sealed, signed by the head of its delegation.

import { fromBase64, sha256, utf8 } from "./bytes.js";

const FORMAT = "visita-bundle/1";

/** Its signature does not hold, a form in it is not the one it says, or it is of another kind. */
export class NotGenuine extends Error {}

/** @typedef {{name: string, type: string, sha256: string, base64: string}} Media */
/** @typedef {{key: string, version: string, title: string, sha256: string, xform: string, media: Media[]}} Form */
/**
 * @typedef {{format: string, id: string, vault: string, label: string, made_at: string, recipient: string,
 *   forms: Form[], photographs: boolean, settings: {lock_after_s: number, wipe_after: number}}} Bundle
 */
/** @typedef {{bundle: string, signature: string, signer: string}} Carried as it travels */

/** @param {Carried} carried @returns {Promise<Bundle>} @throws {NotGenuine} */
export async function opened(carried) {
  if (!(await holds(carried))) {
    throw new NotGenuine();
  }
  const bundle = JSON.parse(carried.bundle);
  if (bundle.format !== FORMAT) {
    throw new NotGenuine();
  }
  for (const form of bundle.forms) {
    await check(form);
  }
  return bundle;
}

/** @param {Carried} carried */
async function holds({ bundle, signature, signer }) {
  try {
    const key = await crypto.subtle.importKey("raw", fromBase64(signer), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, fromBase64(signature), utf8(bundle));
  } catch {
    return false;
  }
}

/** @param {Form} form */
async function check(form) {
  const digests = await Promise.all(form.media.map((each) => sha256(fromBase64(each.base64))));
  const same = form.media.every((each, place) => each.sha256 === digests[place]);
  if (!same || (await sha256(utf8(form.xform))) !== form.sha256) {
    throw new NotGenuine();
  }
}

/** Six groups of five digits to read aloud: who signed, and to whom records are sealed.
 * @param {string} signer @param {string} recipient @returns {Promise<string>}
 */
export async function fingerprint(signer, recipient) {
  const joined = new Uint8Array([...fromBase64(signer), ...utf8(recipient)]);
  const digits = BigInt(`0x${await sha256(joined)}`).toString().padStart(78, "0").slice(0, 30);
  return digits.match(/.{5}/g).join(" ");
}
