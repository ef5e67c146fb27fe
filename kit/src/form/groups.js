// Groups, and entries that are repeated as often as there is something to say.

import { button, h, say, set } from "../dom.js";
import { sure } from "../sure.js";
import * as words from "../words.js";
import { write } from "./markdown.js";
import { children } from "./view.js";

/** @typedef {import("./view.js").Context} Context */
/** @typedef {import("./view.js").Part} Part */

/** @param {any} node @param {Context} context @returns {Part} */
export function group(node, context) {
  const legend = h("legend");
  const inside = children(() => node.currentState.children, context);
  const element = h("fieldset", { class: "group" }, legend, inside.element);
  return {
    ...{ node, element },
    update() {
      write(legend, node.currentState.label);
      set(legend, "hidden", !node.currentState.label);
      set(element, "data-labelled", Boolean(node.currentState.label));
      inside.update();
    },
  };
}

/** @param {any} node @param {Context} context @returns {Part} */
export function repeat(node, context) {
  const heading = h("p", { class: "repeat-heading" });
  const inside = children(() => node.currentState.children, context);
  const adding = button("", () => add(node, context), "add");
  const element = h("div", { class: "repeat" }, heading, inside.element, adding);
  const free = node.nodeType === "repeat-range:uncontrolled";
  return {
    ...{ node, element },
    update() {
      write(heading, node.currentState.label);
      set(heading, "hidden", !node.currentState.label);
      set(adding, "hidden", !free || node.currentState.readonly);
      say(adding, words.say("add", { what: node.currentState.label?.asString || words.say("entry") }));
      inside.update();
    },
  };
}

/** @param {any} node @param {Context} context */
function add(node, context) {
  node.addInstances();
  const all = node.currentState.children;
  queueMicrotask(() => focus(context.places.get(all[all.length - 1]?.nodeId)));
}

/** @param {HTMLElement | undefined} element */
function focus(element) {
  element?.querySelector("input, select, textarea, button")?.focus();
}

/** @param {any} node @param {Context} context @returns {Part} */
export function repeatInstance(node, context) {
  const legend = h("legend");
  const range = node.parent;
  const place = () => range.currentState.children.indexOf(node);
  const inside = children(() => node.currentState.children, context);
  const removing = button("", () => remove(range, place()), "remove");
  const element = h("fieldset", { class: "entry" }, legend, inside.element, removing);
  return {
    ...{ node, element },
    update() {
      const label = node.currentState.label?.asString;
      say(legend, `${label || words.say("entry")} ${place() + 1}`);
      set(removing, "hidden", range.nodeType !== "repeat-range:uncontrolled" || node.currentState.readonly);
      say(removing, words.say("removeEntry", { number: place() + 1 }));
      inside.update();
    },
  };
}

/** @param {any} range @param {number} place */
async function remove(range, place) {
  if (await sure(words.say("removeSure"), words.say("removeYes"))) {
    range.removeInstances(place);
  }
}
