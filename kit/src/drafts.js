// Unfinished notes: sealed each time they are kept, so that a killed browser loses a second at most.

import { pack, unpack } from "../../visita/sealing/static/sealing/container.js";

import { text, utf8 } from "./bytes.js";
import { opened, shut } from "./lock.js";
import { get, keys, keysFrom, put, remove, removeFrom } from "./store.js";

/** @typedef {import("./form/session.js").Session} Session */

/** Keep one as it stands. Photographs are sealed once, when they are new. @param {Session} session */
export async function keep(session) {
  const { told } = session;
  if (!session.mayKeep()) {
    return destroy(told.id);
  }
  const kept = new Set(await keysFrom("photographs", `${told.id}/`));
  for (const [name, bytes] of session.files) {
    if (!kept.has(`${told.id}/${name}`)) {
      await put("photographs", `${told.id}/${name}`, await shut(pack({ bytes })));
    }
  }
  const entries = { "draft.json": utf8(JSON.stringify(told)), "submission.xml": utf8(await session.xml()) };
  await put("drafts", told.id, await shut(pack(entries)));
}

/** @param {string} id @returns {Promise<{told: import("./form/session.js").Told, xml: string}>} */
async function open(id) {
  const entries = unpack(await opened(await get("drafts", id)));
  return { told: JSON.parse(text(entries["draft.json"])), xml: text(entries["submission.xml"]) };
}

/** @param {string} id @returns {Promise<{told: import("./form/session.js").Told, xml: string, files: Map<string, Uint8Array>}>} */
export async function read(id) {
  const { told, xml } = await open(id);
  const files = new Map();
  for (const { name } of told.files) {
    const sealed = await get("photographs", `${id}/${name}`);
    if (sealed) {
      files.set(name, unpack(await opened(sealed)).bytes);
    }
  }
  return { told, xml, files };
}

/** @returns {Promise<import("./form/session.js").Told[]>} what is unfinished, oldest first */
export async function all() {
  const found = await Promise.all((await keys("drafts")).map(open));
  return found.map(({ told }) => told).sort((one, other) => one.started_at.localeCompare(other.started_at));
}

/** @param {string} id */
export async function destroy(id) {
  await remove("drafts", id);
  await removeFrom("photographs", `${id}/`);
}
