// A question: its words, its control, and what is wrong with the answer.

import { h, say, set } from "../dom.js";
import * as words from "../words.js";
import { aloud } from "./aloud.js";
import { controlFor } from "./controls.js";
import { write } from "./markdown.js";
import { media } from "./media.js";

/** @typedef {import("./view.js").Context} Context */
/** @typedef {import("./view.js").Part} Part */
/** @typedef {{element: HTMLElement, update: () => void, input?: HTMLElement, group?: boolean}} Control
 *   `input` is what the label names; a `group` of inputs is named by a legend
 */

/** @param {any} node @param {Context} context @returns {Part} */
export function question(node, context) {
  const control = controlFor(node, context);
  const id = `q-${node.nodeId.replace(/\W/g, "-")}`;
  const parts = said(node, context, id);
  const name = control.group ? h("legend", {}, parts.label, parts.required) : h("label", { for: id }, parts.label, parts.required);
  const inside = [name, parts.hint, parts.media, control.element, parts.error];
  const element = h(control.group ? "fieldset" : "div", { class: "question", tabindex: "-1" }, ...inside);
  control.input?.setAttribute("id", id);
  control.element.addEventListener("change", () => context.tried.add(node.nodeId));
  const described = control.group ? element : (control.input ?? control.element);
  return {
    ...{ node, element },
    update() {
      parts.update();
      control.update();
      describe(node, context, described, parts);
    },
  };
}

/** The words of a question. @param {any} node @param {Context} context @param {string} id */
function said(node, context, id) {
  const label = h("span", { class: "label" });
  const required = h("span", { class: "required" });
  const hint = h("div", { class: "hint", id: `${id}-hint` });
  const error = h("p", { class: "error", id: `${id}-error` });
  const shown = h("div", { class: "media" });
  let spoken = "";
  return {
    ...{ label, required, hint, error, media: shown },
    update() {
      const state = node.currentState;
      write(label, state.label);
      write(hint, state.hint);
      set(hint, "hidden", !state.hint);
      say(required, state.required ? ` (${words.say("required")})` : "");
      if (spoken !== context.session.told.language + state.label?.asString && !isBodyMap(node)) {
        spoken = context.session.told.language + state.label?.asString;
        shown.replaceChildren(...media(context, state.label), ...media(context, state.hint));
      }
    },
  };
}

/** @param {any} node @returns {boolean} a picture whose parts are chosen is shown by its control */
const isBodyMap = (node) => [...(node.appearances ?? [])].includes("image-map");

/** @param {any} node @param {Context} context @param {Element} control @param {{hint: Element, error: Element}} parts */
function describe(node, context, control, { hint, error }) {
  const fault = context.all || context.tried.has(node.nodeId) ? faultOf(node) : "";
  say(error, fault);
  set(error, "hidden", !fault);
  set(control, "aria-invalid", fault ? "true" : null);
  const ids = [!hint.hasAttribute("hidden") && hint.id, fault && error.id].filter(Boolean);
  set(control, "aria-describedby", ids.length ? ids.join(" ") : null);
  set(control, control.matches("fieldset") ? "data-required" : "aria-required", node.currentState.required ? "true" : null);
}

/** @param {any} node @returns {string} what is wrong with the answer */
export function faultOf(node) {
  const found = node.validationState?.violation;
  if (!found) {
    return "";
  }
  return found.message?.asString || words.say(found.condition === "required" ? "mustAnswer" : "notAllowed");
}

/** @param {any} node @param {Context} context @returns {Part} words to read, with nothing to answer */
export function note(node, context) {
  const label = h("div", { class: "said" });
  const hint = h("div", { class: "hint" });
  const value = h("p", { class: "value" });
  const shown = h("div", { class: "media" });
  let spoken = "";
  return {
    node,
    element: h("div", { class: "note", tabindex: "-1" }, label, hint, shown, value),
    update() {
      const words = node.currentState.label;
      const code = context.session.spoken();
      write(label, words);
      write(hint, node.currentState.hint);
      if (spoken !== code + words?.asString) {
        spoken = code + words?.asString;
        const given = media(context, words);
        shown.replaceChildren(...(given.some((each) => each.matches("audio")) ? given : [...given, ...aloud(words?.asString ?? "", code)]));
      }
      say(value, node.currentState.instanceValue ?? "");
      set(value, "hidden", !value.textContent);
    },
  };
}
