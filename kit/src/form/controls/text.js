// Words and numbers, typed.

import { h, say } from "../../dom.js";
import * as words from "../../words.js";

/** Nothing of what is typed is remembered, checked or translated by anybody else. */
export const PRIVATE = { autocomplete: "off", autocorrect: "off", spellcheck: "false", writingsuggestions: "false" };

/** What is typed, and what the engine holds: the one being typed in is never written over.
 * @param {any} node @param {HTMLInputElement} input @param {(typed: string) => unknown} [read]
 */
export function typed(node, input, read = (value) => value) {
  const update = () => {
    const value = node.currentState.instanceValue ?? "";
    if (document.activeElement !== input && input.value !== value) {
      input.value = value;
    }
    input.readOnly = node.currentState.readonly;
  };
  input.addEventListener("input", () => node.setValue(read(input.value)));
  input.addEventListener("blur", update);
  return update;
}

/** @param {any} node @param {Set<string>} looks */
export function text(node, looks) {
  const rows = node.nodeOptions?.rows ?? (looks.has("multiline") ? 4 : null);
  const numbers = looks.has("numbers");
  const input = rows
    ? h("textarea", { ...PRIVATE, rows })
    : h("input", { ...PRIVATE, type: looks.has("masked") ? "password" : "text", inputmode: numbers ? "numeric" : false });
  return { element: input, input, update: typed(node, input) };
}

const FORMS = { int: /^[+-]?\d{0,10}$/, decimal: /^[+-]?\d*([.,]\d*)?$/ };

/** @param {any} node */
export function number(node) {
  const whole = node.valueType === "int";
  const input = h("input", { ...PRIVATE, type: "text", inputmode: whole ? "numeric" : "decimal" });
  const fault = h("p", { class: "error", role: "status" });
  let last = "";
  const update = typed(node, input, (value) => {
    const good = FORMS[node.valueType].test(value.trim());
    say(fault, good ? "" : words.say(whole ? "wholeNumber" : "number"));
    last = good ? value.trim() : last;
    input.value = good ? input.value : last; // what is no number does not get in
    return last.replace(",", ".");
  });
  return { element: h("div", {}, input, fault), input, update };
}
