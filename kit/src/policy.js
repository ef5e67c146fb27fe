// The page's rule for what text may become: a document that is parsed and never shown, one letter
// that is written by its name, and the one script that answers without a connection. Imported
// before anything else.

export const WORKER = "/kit/worker.js";

const LETTER = /^&\w{1,40};$/;

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (text, _type, sink) => (sink === "DOMParser parseFromString" || LETTER.test(text) ? text : null),
  createScriptURL: (address, _type, sink) =>
    sink === "ServiceWorkerContainer register" && address === WORKER ? address : null,
});
