// The page's rule for what text may become: a document that is parsed and never shown, and the one
// script that answers without a connection. Imported before anything else.

export const WORKER = "/kit/worker.js";

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (text, _type, sink) => (sink === "DOMParser parseFromString" ? text : null),
  createScriptURL: (address, _type, sink) =>
    sink === "ServiceWorkerContainer register" && address === WORKER ? address : null,
});
