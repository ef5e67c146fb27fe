// Somebody of the Bureau opens their layer of a vault's key, or signs that they refuse. What is left
// goes to the next; the last one seals the key to whoever asked.

import { NotOpened } from "../sealing/envelopes.js";
import { sign } from "../sealing/keyfile.js";
import { peeled, recovered, wordsOf } from "../sealing/layers.js";
import { drawnFirst, say } from "../sealing/said.js";
import { unlock } from "../sealing/unlock.js";
import { grant } from "../sealing/vaults.js";

/** @type {{recovery: string, vaultKey: string, vault: string, to: string}} */
const asked = JSON.parse(document.getElementById("asked").textContent);

/** @type {import("../sealing/keyfile.js").KeyFile | undefined} */
let own;

/** @param {string} step @param {string} text @returns {Promise<string>} */
const signed = async (step, text) => sign(own, await wordsOf(asked.recovery, asked.vaultKey, step, text));

/** @param {HTMLFormElement | null} form @param {(form: HTMLFormElement) => Promise<void>} fill */
function whenSent(form, fill) {
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    if (!own) {
      say(form, "locked");
      return;
    }
    button.disabled = true;
    say(form, "working");
    await drawnFirst();
    try {
      await fill(form);
      form.submit();
    } catch (fault) {
      say(form, fault instanceof NotOpened ? "not-opened" : "failed");
      button.disabled = false;
    }
  });
}

/** @param {HTMLFormElement} form @returns {Promise<{number: number, layers: Record<string, string>}>} what the server gives out, once that is recorded */
async function taken(form) {
  const headers = { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
  const reply = await fetch(form.dataset.take, { method: "POST", credentials: "same-origin", headers });
  if (!reply.ok || reply.redirected) {
    throw new Error("refused");
  }
  return reply.json();
}

/** @param {Record<string, string>} layers @returns {Promise<Record<string, string>>} what is left; after the last, the grant */
async function opened(layers) {
  const last = Object.entries(layers).find(([order]) => order.length === 1);
  if (!last) {
    return peeled(layers, own.secret);
  }
  return { "": await grant(await recovered(last[1], own.secret, asked.vault), asked.to) };
}

/** @param {HTMLFormElement} form */
async function open(form) {
  const { number, layers } = await taken(form);
  const sent = JSON.stringify(await opened(layers));
  form.elements.number.value = String(number);
  form.elements.sent.value = sent;
  form.elements.signature.value = await signed(String(number), sent);
}

/** @param {HTMLFormElement} form */
async function refuse(form) {
  form.elements.signature.value = await signed("refused", form.elements.reason.value);
}

if (document.querySelector("[data-unlock]")) {
  unlock().then((file) => (own = file), () => {}); // why not, the page has said
}
whenSent(document.querySelector("form[data-open]"), open);
whenSent(document.querySelector("form[data-refuse]"), refuse);
