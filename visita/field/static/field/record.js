// The page on which a record is opened. Keys and plaintext live in the memory of this page alone:
// what goes to the server is that the record is being opened, and nothing else.

import { unpack } from "../sealing/container.js";
import { unseal } from "../sealing/envelopes.js";
import { say } from "../sealing/said.js";
import { unlock } from "../sealing/unlock.js";
import { openVault } from "../sealing/vaults.js";
import { amendable } from "./amending.js";
import { sha256, shown, signer } from "./opened.js";

/** @typedef {import("../sealing/keyfile.js").KeyFile} KeyFile */

const policy = globalThis.trustedTypes?.createPolicy("visita", { createHTML: (text) => text });
const asMarkup = (/** @type {string} */ text) => policy?.createHTML(text) ?? text;
const record = JSON.parse(document.getElementById("record").textContent);
const form = document.querySelector("form[data-open]");
const told = document.querySelector("[data-told]");

/** @returns {Promise<Uint8Array>} the envelope; the opening is recorded before it is given */
async function envelope() {
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok || answer.redirected) {
    throw new Error("not given");
  }
  return new Uint8Array(await answer.arrayBuffer());
}

/** @returns {Promise<any[]>} every bundle of the visit: asking for one would tell which form it is */
async function bundles() {
  const answer = await fetch(record.bundles);
  return answer.ok ? answer.json() : [];
}

/** @param {Uint8Array} given @param {string[]} secrets @returns {Promise<{form: import("./answers.js").Form | null, entries: Record<string, Uint8Array>, content: string}>} the form in whose words it stands there; what it holds; a digest of that */
async function show(given, secrets) {
  const content = await unseal(given, secrets);
  const page = { language: document.documentElement.lang, asMarkup, words: told.dataset };
  const entries = unpack(content);
  const { shown: made, form } = await shown(entries, await bundles(), page);
  document.getElementById("opened").replaceChildren(made);
  return { form, entries, content: await sha256(content) };
}

/** @param {Uint8Array} given */
async function tellWhoSigned(given) {
  const device = await signer(record, given);
  const anew = (await sha256(given)) !== record.sha256;
  say(told, device ? "signed" : anew ? "anew" : "unsigned");
  told.querySelector("[data-whose]").textContent = device?.whose ?? "";
}

/** @param {KeyFile} own */
async function open(own) {
  say(told, "opening");
  let given, seen, vaults;
  try {
    vaults = await Promise.all(record.grants.map((/** @type {string} */ each) => openVault(each, own.secret)));
    given = await envelope();
    seen = await show(given, vaults.map((each) => each.secret));
    await tellWhoSigned(given);
  } catch {
    say(told, given ? "broken" : "not-yours");
    return;
  }
  form.hidden = true;
  await amendable({ ...seen, record, own, vaults, token: form.elements.csrfmiddlewaretoken.value });
  document.dispatchEvent(new CustomEvent("record-opened", { detail: seen.entries }));
}

unlock(document.querySelector("[data-unlock]")).then((own) => {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open(own);
  });
}, () => {});
