// What the server knows this device by: a key that signs and never leaves the browser.

import { base64, utf8 } from "./bytes.js";
import { get, put } from "./store.js";

/** @typedef {{id: string, sign: CryptoKey, offset: number}} Device `offset`: seconds the server's clock is ahead */

/** @returns {Promise<CryptoKeyPair>} a new key; its private half cannot be read, by us either */
export const newPair = () => crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);

/** @param {CryptoKeyPair} pair @returns {Promise<string>} */
export const publicHalf = async (pair) => base64(await crypto.subtle.exportKey("raw", pair.publicKey));

/** @returns {Promise<Device | undefined>} */
export const known = () => get("device", "device");

/** @param {Device} device */
export const keep = (device) => put("device", "device", device);

/** @param {Device} device @param {string} said @returns {Promise<string>} */
export const signature = async (device, said) => base64(await crypto.subtle.sign("Ed25519", device.sign, utf8(said)));

/** @param {string} now what the server's clock says @returns {number} seconds it is ahead of ours */
export const offsetOf = (now) => Math.round((Date.parse(now) - Date.now()) / 1000);
