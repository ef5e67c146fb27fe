// The one Trusted Types policy of the pages. The server's own answers become HTML through it;
// scripts never do, and neither does any text evaluated as code.

/**
 * @typedef {object} TypesPolicy
 * @property {(text: string) => unknown} createHTML
 * @property {(text: string) => unknown} [createScript]
 */

/**
 * Refuse to turn text into code.
 * @returns {never}
 */
function refuse() {
  throw new TypeError("Visita runs no code that arrives as text.");
}

/** @type {TypesPolicy} */
const rules = { createHTML: (text) => text, createScript: refuse };

const factory = globalThis.trustedTypes;
const policy = factory ? factory.createPolicy("visita", rules) : rules;

globalThis.htmx?.registerExtension("trusted", {
  /** @param {{initSecurity: (policy: TypesPolicy, sync: Function, async: Function) => void}} api */
  init: (api) => api.initSecurity(policy, refuse, refuse),
});
