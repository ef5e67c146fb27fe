// The recovery of a visit's key is prepared by somebody who holds it, or asked for by somebody who
// has lost it. Envelopes are made here, and words signed here; no key is sent.

import { layered, orders, wordsOf } from "../sealing/layers.js";
import { sign } from "../sealing/keyfile.js";
import { drawnFirst, say } from "../sealing/said.js";
import { unlock } from "../sealing/unlock.js";
import { openVault } from "../sealing/vaults.js";

const MOST_ORDERS = 360;

/** @type {import("../sealing/keyfile.js").KeyFile | undefined} */
let own;

/** @param {HTMLFormElement | null} form @param {(form: HTMLFormElement) => Promise<string>} fill why it cannot be sent, or nothing */
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
    const why = await fill(form).catch(() => "failed");
    if (why) {
      say(form, why);
      button.disabled = false;
    } else {
      form.submit();
    }
  });
}

/** @param {HTMLFormElement} form */
async function prepare(form) {
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

/** @param {HTMLFormElement} form */
async function ask(form) {
  const { recovery, reason, signature } = form.elements;
  signature.value = await sign(own, await wordsOf(recovery.value, form.dataset.ask, "asked", reason.value));
  return "";
}

if (document.querySelector("[data-unlock]")) {
  unlock().then((file) => (own = file), () => {}); // why not, the page has said
}
whenSent(document.querySelector("form[data-prepare]"), prepare);
whenSent(document.querySelector("form[data-ask]"), ask);
