// The key of a visit: made in this page, and sealed to each person who is cleared. The server is
// sent what it keeps for each of them, and never the key.

import { say } from "../sealing/said.js";
import { unlock } from "../sealing/unlock.js";
import { grant, makeVault, openVault } from "../sealing/vaults.js";

const making = document.querySelector("form[data-make-vault]");
const giving = [...document.querySelectorAll("form[data-grant]")];

making?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const chosen = [...making.querySelectorAll("input[data-recipient]:checked")];
  try {
    const vault = await makeVault(chosen.map((each) => each.dataset.recipient));
    making.elements.recipient.value = vault.recipient;
    making.elements.grants.value = JSON.stringify(vault.grants);
    making.submit();
  } catch {
    say(making, "failed");
  }
});

/** @param {HTMLFormElement} form @param {import("../sealing/keyfile.js").KeyFile} own */
async function give(form, own) {
  const held = JSON.parse(document.getElementById("held").textContent);
  const texts = {};
  for (const { generation, text } of held) {
    texts[generation] = await grant(await openVault(text, own.secret), form.dataset.grant);
  }
  form.elements.grants.value = JSON.stringify(texts);
  form.submit();
}

if (giving.length) {
  unlock(document.querySelector("[data-unlock]")).then((own) => {
    for (const form of giving) {
      form.hidden = false;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        give(form, own).catch(() => say(form, "failed"));
      });
    }
  }, () => {});
}
