// Questions that were asked and left without an answer: out of sight until somebody wants to add
// one. What the form did not ask, because of an answer before, is not among them.

import { element } from "./opened.js";

const left = () => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#opened dd[data-unanswered]"))];

/** @param {boolean} wanted whether those are to be seen that nobody has answered since, or is answering now */
function see(wanted) {
  for (const each of left()) {
    each.hidden = !wanted && !each.dataset.stands && !each.querySelector(".v-editor");
    /** @type {HTMLElement} */ (each.previousElementSibling).hidden = each.hidden;
  }
}

/** @param {DOMStringMap} words where a record is just shown, nothing can be added @returns {() => void} to be called when answers were amended */
export function unanswered(words) {
  const row = element("div", "", "v-choice");
  const box = document.createElement("input");
  const label = /** @type {HTMLLabelElement} */ (element("label", `${words.unanswered} (${left().length})`));
  Object.assign(box, { type: "checkbox", id: "unanswered", autocomplete: "off" });
  label.htmlFor = box.id;
  row.append(box, label);
  row.hidden = left().length === 0 || "justShown" in words;
  document.querySelector("#opened .v-answers")?.before(row);
  box.addEventListener("change", () => see(box.checked));
  return () => see(box.checked);
}
