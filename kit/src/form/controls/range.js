// A value between two ends: a slider, with the number beside it; nothing is chosen until it is moved.

import { button, h, say, set } from "../../dom.js";
import * as words from "../../words.js";

/** @param {any} node @param {Set<string>} looks */
export function range(node, looks) {
  const { start, end, step } = node.definition.bounds;
  const ends = { min: Number(start), max: Number(end), step: Math.abs(Number(step)) };
  return looks.has("rating") ? rating(node, ends) : slider(node, ends, looks);
}

/** @typedef {{min: number, max: number, step: number}} Ends */

/** @param {any} node @param {Ends} ends @param {Set<string>} looks */
function slider(node, { min, max, step }, looks) {
  const low = Math.min(min, max);
  const high = Math.max(min, max);
  const input = h("input", { type: "range", min: low, max: high, step, class: looks.has("vertical") ? "vertical" : false });
  const value = h("output");
  const clear = button(words.say("clear"), () => node.setValue(null));
  input.addEventListener("input", () => node.setValue(input.value));
  const scale = h("span", { class: "ends", "aria-hidden": "true" }, `${min} – ${max}`);
  return {
    ...{ element: h("div", { class: "range" }, input, value, scale, clear), input },
    update() {
      const now = node.currentState.instanceValue ?? "";
      say(value, now || "–");
      input.value = now || String(low);
      set(input, "aria-valuetext", now || "–");
      input.disabled = node.currentState.readonly;
      set(clear, "hidden", !now);
    },
  };
}

/** @param {any} node @param {Ends} ends */
function rating(node, { min, max, step }) {
  const steps = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, each) => String(min + each * step));
  const inputs = steps.map((value) => h("input", { type: "radio", name: node.nodeId, value, autocomplete: "off" }));
  inputs.forEach((input) => input.addEventListener("change", () => node.setValue(input.value)));
  const labels = inputs.map((input) => h("label", { class: "choice" }, input, h("span", {}, input.value)));
  return {
    ...{ element: h("div", { class: "choices", "data-columns": "columns-pack" }, ...labels), group: true },
    update() {
      const now = node.currentState.instanceValue ?? "";
      inputs.forEach((input) => {
        input.checked = now !== "" && Number(input.value) === Number(now);
        input.disabled = node.currentState.readonly;
      });
    },
  };
}
