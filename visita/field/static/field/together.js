// All amendments of a visit, asked for together and opened here one after the other: whoever asked
// for some would tell of which record they are.

import { opened } from "../sealing/amendments.js";
import { unseal } from "../sealing/envelopes.js";
import { fromBase64 } from "./opened.js";

/** @typedef {import("../sealing/amendments.js").Judged & {id: string}} Found */

/**
 * @param {{open: string, signers: Record<string, string>}} about the amendments of the page
 * @param {{token: string, secrets: string[], step?: (done: number, all: number) => void}} how
 * @returns {Promise<Found[]>} that they are given out is recorded before
 */
export async function openAll(about, { token, secrets, step = () => {} }) {
  const answer = await fetch(about.open, { method: "POST", headers: { "X-CSRFToken": token } });
  if (!answer.ok || answer.redirected || !answer.body) {
    throw new Error("not given");
  }
  const all = Number(answer.headers.get("X-Visita-Number"));
  /** @type {Found[]} */
  const found = [];
  for await (const line of lines(answer.body)) {
    const { id, envelope } = JSON.parse(line);
    found.push({ id, ...(await judge(id, fromBase64(envelope), secrets, about.signers)) });
    step(found.length, all);
  }
  if (found.length !== all) {
    throw new Error("cut short");
  }
  return found;
}

/** @param {ReadableStream<Uint8Array>} body */
async function* lines(body) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const whole = (waiting + decoder.decode(piece.value, { stream: true })).split("\n");
    waiting = whole.pop() ?? "";
    yield* whole;
  }
}

/** @param {string} id @param {Uint8Array} envelope @param {string[]} secrets @param {Record<string, string>} signers @returns {Promise<import("../sealing/amendments.js").Judged>} */
async function judge(id, envelope, secrets, signers) {
  const content = await unseal(envelope, secrets).catch(() => new Uint8Array());
  return opened(content, id, signers);
}

/** @param {Found[]} all @param {string} record @returns {Found[]} those of one record, as they followed each other */
export function ofRecord(all, record) {
  const when = (/** @type {Found} */ each) => `${each.amendment?.at} ${each.id}`;
  const found = all.filter((each) => each.amendment?.of === record);
  return found.sort((one, other) => (when(one) < when(other) ? -1 : 1));
}

/** @param {Found[]} found those of one record @returns {{review: string, places: number, doubtful: number}} where it stands, by what is genuine */
export function stateOf(found) {
  const genuine = found.filter((each) => each.standing === "GENUINE").map((each) => each.amendment);
  const places = new Set(genuine.flatMap((each) => each?.changes.map((change) => change.path)));
  const review = genuine.map((each) => each?.review).filter(Boolean).at(-1) ?? "";
  return { review, places: places.size, doubtful: found.length - genuine.length };
}
