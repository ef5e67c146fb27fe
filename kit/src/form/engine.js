// The engine that knows the logic of a form, and how we hand it forms, files and lists.

import { loadForm } from "@getodk/xforms-engine";

import { fromBase64 } from "../bytes.js";

/** The form cannot be opened. The message says why, in the engine's words. */
export class Broken extends Error {}

/** @typedef {import("../bundle.js").Form} Form */

/** Media of a form, by name. @param {Form} form @param {string} address jr://… @returns {Blob | undefined} */
export function medium(form, address) {
  const name = decodeURIComponent(String(address).split("/").pop() ?? "");
  const found = form.media.find((each) => each.name === name);
  return found && new Blob([fromBase64(found.base64)], { type: found.type });
}

/** @param {Form} form @returns {Promise<any>} the engine's form, of which instances are made */
export async function loaded(form) {
  const found = await loadForm(form.xform, {
    fetchFormAttachment: async (address) => {
      const blob = medium(form, address);
      return blob ? new Response(blob) : new Response("", { status: 404 });
    },
    missingResourceBehavior: "BLANK",
  });
  if (found.status === "failure") {
    throw new Broken(found.error?.message || String(found.error?.cause ?? found.error));
  }
  return found;
}

/** What an instance is told. `changed` is called after each change of anything.
 * @param {{device: string, name: (extension: string) => string, changed: () => void, locate: () => Promise<string>}} given
 */
export const configuration = ({ device, name, changed, locate }) => ({
  stateFactory: (state) => watched(state, changed),
  instanceAttachments: { fileNameFactory: (file) => name(file.extension ?? "") },
  preloadProperties: { deviceID: device },
  geolocationProvider: { getLocation: locate },
});

/** @template {object} T @param {T} state @param {() => void} changed @returns {T} */
function watched(state, changed) {
  return new Proxy(state, {
    set(target, key, value) {
      target[key] = value;
      changed();
      return true;
    },
  });
}

/** Every question below a node, in order. @param {any} node @returns {Generator<any>} */
export function* below(node) {
  for (const child of node.currentState.children ?? []) {
    yield child;
    yield* below(child);
  }
}

/** @param {any} node @returns {string} the last part of its address */
export const nameOf = (node) => node.currentState.reference.replace(/\[\d+\]$/, "").split("/").pop();
