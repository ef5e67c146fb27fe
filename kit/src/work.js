// What is in memory while somebody is at work, and only then.

import { opened } from "./bundle.js";
import { text, utf8 } from "./bytes.js";
import * as lock from "./lock.js";
import { get, put } from "./store.js";

/** @typedef {import("./bundle.js").Bundle} Bundle */
/** @typedef {import("./bundle.js").Carried} Carried */

/** @type {{bundle: Bundle, signer: string} | null} */
let held = null;

/** The forms lie sealed like a draft: a device that is taken does not say what it was for. @param {Carried} carried */
export const keepBundle = async (carried) => put("device", "bundle", await lock.shut(utf8(JSON.stringify(carried))));

/** @returns {Promise<{bundle: Bundle, signer: string}>} its signature is checked each time */
export async function bundle() {
  if (!held) {
    const carried = JSON.parse(text(await lock.opened(await get("device", "bundle"))));
    held = { bundle: await opened(carried), signer: carried.signer };
  }
  return held;
}

/** Forget all of it. */
export function forget() {
  held = null;
  lock.close();
}
