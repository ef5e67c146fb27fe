// Finished records: sealed to the visit's key, which no device holds. They wait here until the
// server has acknowledged exactly these bytes.

import { pack } from "../../visita/sealing/static/sealing/container.js";
import { seal } from "../../visita/sealing/static/sealing/envelopes.js";

import { sha256, utf8 } from "./bytes.js";
import { known } from "./device.js";
import { handIn } from "./server.js";
import { get, keys, put, remove } from "./store.js";

export const RECORD = 1;

/** @typedef {{name: string, type: string, size: number, sha256: string, taken_at: string, number: number,
 *   scale: boolean, colour_reference: boolean}} Listed a file of a record, as its list says it */

/** Seal a record and keep it. @param {object} told its record.json @param {string} xml
 * @param {Map<string, Uint8Array>} files @param {string} recipient @returns {Promise<string>} its digest
 */
export async function keep(told, xml, files, recipient) {
  const entries = { "record.json": utf8(JSON.stringify(told)), "submission.xml": utf8(xml) };
  files.forEach((bytes, name) => (entries[`media/${name}`] = bytes));
  const bytes = await seal(pack(entries), [recipient]);
  const digest = await sha256(bytes);
  await put("records", told.id, { bytes, sha256: digest, kind: RECORD });
  return digest;
}

/** @returns {Promise<string[]>} the ids of those not handed in yet */
export const waiting = () => keys("records");

/** @returns {Promise<number>} how many the server has acknowledged */
export const acknowledged = async () => (await keys("sent")).length;

/** Hand in what waits, each at most once more; what the server did not take stays.
 * @param {(done: number, of: number) => void} told @returns {Promise<{sent: number, refused: Map<string, number | string>}>}
 */
export async function handInAll(told) {
  const device = await known();
  const ids = await waiting();
  const refused = new Map();
  let sent = 0;
  for (const id of ids) {
    const fault = await tried(device, id);
    if (fault === null) {
      sent += 1;
    } else {
      refused.set(id, fault);
    }
    told(sent, ids.length);
  }
  return { sent, refused };
}

/** @param {import("./device.js").Device} device @param {string} id @returns {Promise<number | string | null>} why not */
async function tried(device, id) {
  const record = await get("records", id);
  try {
    const digest = await handIn(device, id, record);
    if (digest !== record.sha256) {
      return "digest";
    }
  } catch (fault) {
    if ("status" in fault) {
      return fault.status;
    }
    throw fault;
  }
  await put("sent", id, record.sha256);
  await remove("records", id);
  return null;
}
