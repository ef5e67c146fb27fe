// Questions that were asked and left without an answer: out of sight until somebody wants to add
// one. What the form did not ask, because of an answer before, is not among them.

import { element } from "./opened.js";

const SEEN = ".v-editor, .v-amended";

/** @returns {HTMLElement[]} answers that were empty when the record was sealed */
const empty = () => [...document.querySelectorAll("#opened dd[data-unanswered]")];

/** @param {DOMStringMap} words where a record is just shown, nothing can be added @returns {() => void} to be called when answers were amended */
export function unanswered(words) {
  const row = element("div", "", "v-choice");
  const label = /** @type {HTMLLabelElement} */ (element("label", ""));
  const box = Object.assign(document.createElement("input"), { type: "checkbox", id: "unanswered", autocomplete: "off" });
  label.htmlFor = box.id;
  row.append(box, label);
  document.querySelector("#opened .v-answers")?.before(row);
  const see = () => {
    const left = empty().filter((each) => !each.dataset.stands);
    label.textContent = `${words.unanswered} (${left.length})`;
    row.hidden = left.length === 0 || "justShown" in words;
    for (const each of empty()) {
      each.hidden = left.includes(each) && !box.checked && !each.querySelector(SEEN);
      /** @type {HTMLElement} */ (each.previousElementSibling).hidden = each.hidden;
    }
  };
  box.addEventListener("change", see);
  return see;
}
