// Somebody of the Bureau opens their layer of a vault's key, or signs that they refuse. What is left
// goes to the next; the last one seals the key to whoever asked.

import { NotOpened } from "../sealing/envelopes.js";
import { sign } from "../sealing/keyfile.js";
import { peeled, recovered, wordsOf } from "../sealing/layers.js";
import { grant } from "../sealing/vaults.js";
import { whenSent } from "./sending.js";

/** @type {{recovery: string, vaultKey: string, vault: string, to: string}} */
const asked = JSON.parse(document.getElementById("asked").textContent);

/** @typedef {import("../sealing/keyfile.js").KeyFile} KeyFile */

/** @param {KeyFile} own @param {string} step @param {string} text @returns {Promise<string>} */
const signed = async (own, step, text) => sign(own, await wordsOf(asked.recovery, asked.vaultKey, step, text));

/** @param {HTMLFormElement} form @returns {Promise<{number: number, layers: Record<string, string>}>} what the server gives out, once that is recorded */
async function taken(form) {
  const headers = { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
  const reply = await fetch(form.dataset.take, { method: "POST", credentials: "same-origin", headers });
  if (!reply.ok || reply.redirected) {
    throw new Error("refused");
  }
  return reply.json();
}

/** @param {Record<string, string>} layers @param {KeyFile} own @returns {Promise<Record<string, string>>} what is left; after the last, the grant */
async function opened(layers, own) {
  const last = Object.entries(layers).find(([order]) => order.length === 1);
  if (!last) {
    return peeled(layers, own.secret);
  }
  return { "": await grant(await recovered(last[1], own.secret, asked.vault), asked.to) };
}

/** @param {HTMLFormElement} form @param {KeyFile} own */
async function fillWithLayer(form, own) {
  const { number, layers } = await taken(form);
  const sent = JSON.stringify(await opened(layers, own));
  form.elements.number.value = String(number);
  form.elements.sent.value = sent;
  form.elements.signature.value = await signed(own, String(number), sent);
}

/** @param {HTMLFormElement} form @param {KeyFile} own @returns {Promise<string | void>} */
const open = (form, own) =>
  fillWithLayer(form, own).catch((fault) => {
    if (fault instanceof NotOpened) {
      return "not-opened";
    }
    throw fault;
  });

/** @param {HTMLFormElement} form @param {KeyFile} own */
async function refuse(form, own) {
  form.elements.signature.value = await signed(own, "refused", form.elements.reason.value);
}

whenSent(document.querySelector("form[data-open]"), open);
whenSent(document.querySelector("form[data-refuse]"), refuse);
