// Where something is: four numbers, typed or asked of the device. Never a map.

import { button, h, say } from "../../dom.js";
import * as words from "../../words.js";
import { locate } from "../locate.js";
import { PRIVATE } from "./text.js";

const PARTS = /** @type {const} */ (["latitude", "longitude", "altitude", "accuracy"]);

/** @param {any} node */
export function point(node) {
  const inputs = PARTS.map((each) => h("input", { ...PRIVATE, type: "text", inputmode: "decimal", "data-part": each }));
  const labels = PARTS.map((each, place) => h("label", {}, words.say(each), inputs[place]));
  const told = h("p", { role: "status" });
  const asking = button(words.say("locate"), () => ask(node, told));
  const element = h("div", { class: "point" }, ...labels, asking, told);
  element.addEventListener("input", () => node.setValue(read(inputs.map((each) => each.value))));
  return {
    ...{ element, group: true },
    update() {
      const values = (node.currentState.instanceValue ?? "").split(" ");
      const { readonly } = node.currentState;
      if (values[0] && !element.contains(document.activeElement?.closest("input") ?? null)) {
        inputs.forEach((input, place) => (input.value = values[place] ?? ""));
      }
      inputs.forEach((input) => (input.readOnly = readonly));
      asking.toggleAttribute("disabled", readonly);
    },
  };
}

/** @param {string[]} parts @returns {string} nothing unless latitude and longitude are numbers */
function read(parts) {
  const numbers = parts.map((each) => each.trim().replace(",", "."));
  const [latitude, longitude, altitude, accuracy] = numbers;
  const good = [latitude, longitude].every((each) => each !== "" && Number.isFinite(Number(each)));
  return good ? `${latitude} ${longitude} ${altitude || 0} ${accuracy || 0}` : "";
}

/** @param {any} node @param {HTMLElement} told */
async function ask(node, told) {
  say(told, words.say("locating"));
  const found = await locate();
  say(told, found ? "" : words.say("notLocated"));
  if (found) {
    node.setValue(found);
  }
}

/** A line or a surface: one point on each line. @param {any} node */
export function points(node) {
  const input = h("textarea", { ...PRIVATE, rows: 4, "aria-description": words.say("points") });
  const lines = () => (node.currentState.instanceValue ?? "").split(/\s*;\s*/).filter(Boolean).join("\n");
  input.addEventListener("input", () => node.setValue(joined(input.value)));
  return {
    element: h("div", {}, h("p", { class: "hint" }, words.say("points")), input),
    input,
    update() {
      if (document.activeElement !== input && input.value !== lines()) {
        input.value = lines();
      }
      input.readOnly = node.currentState.readonly;
    },
  };
}

/** @param {string} typed @returns {string} */
const joined = (typed) => typed.split("\n").map((line) => line.trim().split(/\s+/)).map(read4).filter(Boolean).join("; ");

/** @param {string[]} parts */
const read4 = ([latitude = "", longitude = "", altitude = "", accuracy = ""]) => read([latitude, longitude, altitude, accuracy]);
