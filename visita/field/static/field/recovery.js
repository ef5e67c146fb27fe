// The recovery of a visit's key is prepared by somebody who holds it, or asked for by somebody who
// has lost it. Envelopes are made here, and words signed here; no key is sent.

import { layered, orders, wordsOf } from "../sealing/layers.js";
import { sign } from "../sealing/keyfile.js";
import { openVault } from "../sealing/vaults.js";
import { whenSent } from "./sending.js";

const MOST_ORDERS = 360;

/** @typedef {import("../sealing/keyfile.js").KeyFile} KeyFile */

/** @param {HTMLFormElement} form @param {KeyFile} own */
async function prepare(form, own) {
  const keepers = [...form.querySelectorAll("input[data-keeper]:checked")].map((each) => each.dataset.keeper);
  const threshold = Number(form.querySelector("[data-threshold]").value);
  if (threshold > keepers.length || orders(threshold, keepers.length).length > MOST_ORDERS) {
    return "too-few";
  }
  // the newest generation comes first
  const [held] = JSON.parse(document.getElementById("held").textContent);
  const envelopes = await layered(await openVault(held.text, own.secret), keepers, threshold);
  form.elements.threshold.value = String(threshold);
  form.elements.keepers.value = JSON.stringify(keepers);
  form.elements.envelopes.value = JSON.stringify(envelopes);
  return "";
}

/** @param {HTMLFormElement} form @param {KeyFile} own */
async function ask(form, own) {
  const { recovery, reason, signature } = form.elements;
  signature.value = await sign(own, await wordsOf(recovery.value, form.dataset.ask, "asked", reason.value));
}

whenSent(document.querySelector("form[data-prepare]"), prepare);
whenSent(document.querySelector("form[data-ask]"), ask);
