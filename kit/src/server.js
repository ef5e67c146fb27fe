// What the kit asks of the server. Every answer is checked; nothing else is ever asked of anybody.

import { sha256 } from "./bytes.js";
import { signature } from "./device.js";

/** @typedef {import("./device.js").Device} Device */

const API = "/kit/api/";
export const PART = 8 * 1024 * 1024;

/** No answer: there is no connection, or the server is not there. */
export class NoConnection extends Error {}

/** The server does not trust this device any more. */
export class Revoked extends Error {}

/** The server said no. `status` says why. */
export class Refused extends Error {
  /** @param {number} status */
  constructor(status) {
    super(String(status));
    this.status = status;
  }
}

/** @param {string} path @param {RequestInit} options @returns {Promise<any>} */
async function asked(path, options) {
  let answer;
  try {
    answer = await fetch(API + path, { credentials: "omit", cache: "no-store", redirect: "error", ...options });
  } catch {
    throw new NoConnection();
  }
  if (answer.status === 410) {
    throw new Revoked();
  }
  if (!answer.ok) {
    throw new Refused(answer.status);
  }
  return answer.json();
}

/** @param {string} path @param {object} said */
const post = (path, said, headers = {}) =>
  asked(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(said),
  });

/** @param {string} code @param {string} key @returns {Promise<{device: string, now: string, bundle: import("./bundle.js").Carried}>} */
export const enrol = (code, key) => post("enrol/", { code, key });

/** @param {Device} device @returns {Promise<{now: string, revoked: boolean, bundle_id: string}>} @throws {Revoked} */
export async function contact(device) {
  const at = new Date().toISOString();
  const said = await signature(device, `visita-contact/1:${device.id}:${at}`);
  const answer = await post("contact/", { device: device.id, at, signature: said });
  if (answer.revoked) {
    throw new Revoked();
  }
  return answer;
}

/** Hand in one sealed record.
 * @param {Device} device @param {string} id @param {{bytes: Uint8Array, sha256: string, kind: number}} record
 * @returns {Promise<string>} the digest the server acknowledges
 */
export async function handIn(device, id, record) {
  const headers = {
    "X-Visita-Device": device.id,
    "X-Visita-Kind": String(record.kind),
    "X-Content-SHA256": record.sha256,
    "X-Visita-Signature": await signature(device, `visita-record/1:${id}:${record.sha256}`),
  };
  const answer = record.bytes.length > PART ? await inParts(id, record, headers) : await whole(id, record, headers);
  return answer.sha256;
}

/** @param {string} id @param {{bytes: Uint8Array}} record @param {Record<string, string>} headers */
const whole = (id, record, headers) =>
  asked(`records/${id}/`, { method: "PUT", headers: { ...headers, ...BINARY }, body: record.bytes });

const BINARY = { "Content-Type": "application/octet-stream" };

/** @param {string} id @param {{bytes: Uint8Array, sha256: string}} record @param {Record<string, string>} headers */
async function inParts(id, record, headers) {
  const { have } = await asked(`records/${id}/parts/`, { headers });
  const count = Math.ceil(record.bytes.length / PART);
  for (let number = 0; number < count; number += 1) {
    if (!have.includes(number)) {
      const body = record.bytes.slice(number * PART, (number + 1) * PART);
      const of = { "X-Part-SHA256": await sha256(body) };
      await asked(`records/${id}/parts/${number}/`, { method: "PUT", headers: { ...headers, ...of, ...BINARY }, body });
    }
  }
  return post(`records/${id}/parts/`, { count, sha256: record.sha256 }, headers);
}
