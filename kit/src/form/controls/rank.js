// A list put into order, by two buttons for each line.

import { button, h, say, set } from "../../dom.js";
import * as words from "../../words.js";

/** @param {any} node */
export function rank(node) {
  const list = h("ol", { class: "rank" });
  const start = button(words.say("rankNow"), () => node.setValues(node.currentState.valueOptions.map((each) => each.value)));
  let drawn = "";
  return {
    element: h("div", {}, list, start),
    group: true,
    update() {
      const { value, valueOptions, readonly } = node.currentState;
      const order = value.length ? value : valueOptions.map((each) => each.value);
      const now = JSON.stringify([order.map((each) => labelOf(node, each)), readonly]);
      set(start, "hidden", Boolean(value.length) || readonly);
      if (drawn !== now) {
        drawn = now;
        draw(node, list, order, readonly);
      }
    },
  };
}

/** @param {any} node @param {string} value @returns {string} */
const labelOf = (node, value) => node.getValueLabel(value)?.asString ?? value;

/** @param {any} node @param {HTMLElement} list @param {string[]} order @param {boolean} readonly */
function draw(node, list, order, readonly) {
  const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute("data-move") : null;
  list.replaceChildren(...order.map((value, place) => line(node, order, value, place, readonly)));
  [...list.querySelectorAll("button")].find((each) => each.getAttribute("data-move") === focused)?.focus();
}

/** @param {any} node @param {string[]} order @param {string} value @param {number} place @param {boolean} readonly */
function line(node, order, value, place, readonly) {
  const what = labelOf(node, value);
  const move = (key, sign, by) => {
    const made = button(sign, () => node.setValues(moved(order, place, by)), "square");
    made.setAttribute("aria-label", words.say(key, { what }));
    made.setAttribute("data-move", `${value} ${by}`);
    made.toggleAttribute("disabled", readonly || order[place + by] === undefined);
    return made;
  };
  const words_ = h("span");
  say(words_, what);
  return h("li", {}, words_, move("up", "↑", -1), move("down", "↓", 1));
}

/** @param {string[]} order @param {number} place @param {number} by */
function moved(order, place, by) {
  const anew = [...order];
  [anew[place], anew[place + by]] = [anew[place + by], anew[place]];
  return anew;
}
