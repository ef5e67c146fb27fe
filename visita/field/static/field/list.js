// The list of sealed records, once it is opened: which were reviewed or amended, and of which record
// each amendment is. All of it stays in this page.

import { say } from "../sealing/said.js";
import { unlock } from "../sealing/unlock.js";
import { openVault } from "../sealing/vaults.js";
import { reviewed } from "./history.js";
import { ofRecord, openAll, stateOf } from "./together.js";

/** @typedef {import("./together.js").Found} Found */

const form = document.querySelector("form[data-list]");
const ask = document.querySelector("[data-ask]");

/** @param {Found[]} all */
function markRecords(all) {
  const words = form.dataset;
  for (const cell of document.querySelectorAll("[data-record]")) {
    const { review, places, doubtful } = stateOf(ofRecord(all, cell.dataset.record));
    const said = [
      review ? reviewed(review, words) : words.untouched,
      places ? `${words.changed} ${places}` : "",
      doubtful ? `${words.doubtful} ${doubtful}` : "",
    ];
    cell.textContent = said.filter(Boolean).join(" · ");
  }
}

/** @param {Found[]} all */
function markAmendments(all) {
  for (const { id, amendment } of all) {
    const cell = document.querySelector(`[data-amendment="${CSS.escape(id)}"]`);
    if (cell) {
      cell.textContent = amendment ? `${form.dataset.of} ${amendment.of.slice(0, 8)}` : form.dataset.unreadable;
    }
  }
}

/** @param {import("../sealing/keyfile.js").KeyFile} own */
async function open(own) {
  const told = JSON.parse(document.getElementById("list").textContent);
  const progress = form.querySelector("progress");
  say(form, "working");
  try {
    const vaults = await Promise.all(told.grants.map((each) => openVault(each, own.secret)));
    const all = await openAll(told.amendments, {
      token: form.elements.csrfmiddlewaretoken.value,
      secrets: vaults.map((each) => each.secret),
      step: (done, most) => Object.assign(progress, { max: Math.max(1, most), value: done }),
    });
    markRecords(all);
    markAmendments(all);
    say(form, "done");
  } catch {
    say(form, "failed");
  }
}

if (form) {
  ask.hidden = false;
  ask.querySelector("button").addEventListener("click", () => {
    ask.hidden = true;
    unlock().then(open, () => (ask.hidden = false));
  });
}
