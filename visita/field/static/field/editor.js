// The fields with which one answer is amended. None has a name: what is typed in them is sent by
// no form.

import { withColon } from "../sealing/said.js";
import { element } from "./opened.js";

/** @typedef {{typed: () => {now: string, why: string}, lock: (locked: boolean) => void}} Editor */
/** @typedef {{part: HTMLElement, first: HTMLElement, value: () => string}} Field */

const FORM = "amending";
const LONG = 60;
let drawn = 0;

/** @param {HTMLElement} answer @param {import("./answers.js").Form | null} form @param {DOMStringMap} words @param {() => void} taken when the person takes it back @returns {Editor} */
export function editor(answer, form, words, taken) {
  const { place = "", stands = "", label = "" } = answer.dataset;
  const made = /** @type {HTMLFieldSetElement} */ (element("fieldset", "", "v-editor"));
  const field = fieldFor(place, stands, form, words);
  const why = text("input", words.why, "");
  why.input.required = true;
  const back = /** @type {HTMLButtonElement} */ (element("button", words.takeBack ?? "", "v-button v-button--quiet"));
  back.type = "button";
  back.addEventListener("click", () => {
    made.remove();
    taken();
  });
  made.append(element("legend", withColon(words.amend, label)), field.part, why.part, back);
  answer.append(made);
  field.first.focus();
  return {
    typed: () => ({ now: field.value(), why: why.input.value.trim() }),
    lock: (locked) => (made.disabled = locked),
  };
}

/** @param {string} place @param {string} stands @param {import("./answers.js").Form | null} form @param {DOMStringMap} words @returns {Field} */
function fieldFor(place, stands, form, words) {
  const control = form?.control(place);
  const choices = control ? (form?.choices(control) ?? []) : [];
  if (choices.length && control?.localName === "select") {
    return several(choices, stands, words);
  }
  if (choices.length && control?.localName === "select1") {
    return one(choices, stands, words);
  }
  const { part, input } = text(stands.length > LONG || stands.includes("\n") ? "textarea" : "input", words.value, stands);
  return { part, first: input, value: () => input.value.trim() };
}

/** @param {"input" | "textarea"} name @param {string | undefined} label @param {string} value */
function text(name, label, value) {
  const input = /** @type {HTMLInputElement} */ (document.createElement(name));
  input.value = value;
  return { part: labelled(label, input), input };
}

/** @param {{value: string, label: string}[]} choices @param {string} stands @param {DOMStringMap} words @returns {Field} */
function one(choices, stands, words) {
  const select = document.createElement("select");
  select.append(new Option(words.empty, ""), ...choices.map((each) => new Option(each.label, each.value)));
  select.value = stands;
  return { part: labelled(words.value, select), first: select, value: () => select.value };
}

/** @param {{value: string, label: string}[]} choices @param {string} stands @param {DOMStringMap} words @returns {Field} */
function several(choices, stands, words) {
  const part = element("fieldset", "", "v-field v-choices");
  part.append(element("legend", words.value ?? ""));
  const chosen = stands.split(/\s+/);
  const boxes = choices.map(({ value, label }) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = value;
    box.checked = chosen.includes(value);
    const row = labelled(label, box, "v-choice");
    row.prepend(box);
    part.append(row);
    return box;
  });
  const value = () => boxes.filter((each) => each.checked).map((each) => each.value).join(" ");
  return { part, first: boxes[0], value };
}

/** @param {string | undefined} text @param {HTMLElement} input @param {string} [look] */
function labelled(text, input, look = "v-field") {
  const part = element("div", "", look);
  const label = /** @type {HTMLLabelElement} */ (element("label", text ?? "", "v-label"));
  input.id = label.htmlFor = `amend-${(drawn += 1)}`;
  input.setAttribute("form", FORM);
  input.setAttribute("autocomplete", "off");
  part.append(label, input);
  return part;
}
