// One or several of a list.

import { h, set } from "../../dom.js";
import * as words from "../../words.js";
import { write } from "../markdown.js";
import { media } from "../media.js";
import { PRIVATE } from "./text.js";

const LONG = 25;

/** @param {any} node @param {import("../view.js").Context} context @param {Set<string>} looks */
export function choices(node, context, looks) {
  if (looks.has("minimal") && one(node)) {
    return menu(node);
  }
  const all = list(node, context, looks);
  const find = finder(all.element);
  const searched = looks.has("autocomplete") || looks.has("search");
  const element = h("div", {}, find, all.element);
  return {
    ...{ element, group: true },
    update() {
      all.update();
      set(find, "hidden", !searched && node.currentState.valueOptions.length < LONG);
    },
  };
}

/** @param {any} node @returns {boolean} one answer at most */
export const one = (node) => node.selectType === "select1";

/** A field that leaves what holds the typed letters. @param {HTMLElement} list */
function finder(list) {
  const input = h("input", { ...PRIVATE, type: "search", "aria-label": words.say("find"), placeholder: words.say("find") });
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    const wanted = input.value.toLocaleLowerCase();
    for (const each of list.children) {
      set(each, "hidden", !each.textContent.toLocaleLowerCase().includes(wanted));
    }
  });
  return input;
}

/** @param {any} node @param {import("../view.js").Context} context @param {Set<string>} looks */
export function list(node, context, looks) {
  const columns = [...looks].find((each) => each.startsWith("columns") || each === "likert" || each === "list-nolabel") ?? "";
  const element = h("div", { class: "choices", "data-columns": columns });
  /** @type {Map<string, {element: HTMLElement, input: HTMLInputElement, update: (option: any) => void}>} */
  const shown = new Map();
  return {
    element,
    update() {
      const options = node.currentState.valueOptions;
      const wanted = options.map((option) => shown.get(option.value) ?? choice(node, context, option));
      shown.clear();
      options.forEach((option, place) => shown.set(option.value, wanted[place]));
      if (wanted.length !== element.children.length || wanted.some((each, place) => element.children[place] !== each.element)) {
        element.replaceChildren(...wanted.map((each) => each.element));
      }
      options.forEach((option, place) => wanted[place].update(option));
    },
  };
}

/** @param {any} node @param {import("../view.js").Context} context @param {any} option */
function choice(node, context, option) {
  const type = one(node) ? "radio" : "checkbox";
  const input = h("input", { type, name: node.nodeId, value: option.value, autocomplete: "off" });
  const words_ = h("span", { class: "words" });
  const element = h("label", { class: "choice" }, input, words_, ...media(context, option.label));
  input.addEventListener("change", () => pick(node, option.value, input.checked));
  return {
    ...{ element, input },
    update(now) {
      write(words_, now.label);
      input.checked = node.isSelected(option.value);
      input.disabled = node.currentState.readonly;
    },
  };
}

/** @param {any} node @param {string} value @param {boolean} chosen */
export function pick(node, value, chosen) {
  if (one(node)) {
    node.selectValue(chosen ? value : null);
    return;
  }
  const others = node.currentState.value.filter((each) => each !== value);
  node.selectValues(chosen ? [...others, value] : others);
}

/** @param {any} node */
function menu(node) {
  const input = h("select", { autocomplete: "off" });
  input.addEventListener("change", () => node.selectValue(input.value || null));
  let said = "";
  return {
    ...{ element: input, input },
    update() {
      const options = node.currentState.valueOptions;
      const now = JSON.stringify(options.map((each) => [each.value, each.label.asString]));
      if (said !== now) {
        said = now;
        const all = options.map((each) => h("option", { value: each.value }, each.label.asString));
        input.replaceChildren(h("option", { value: "" }, words.say("chooseOne")), ...all);
      }
      input.value = node.currentState.value[0] ?? "";
      input.disabled = node.currentState.readonly;
    },
  };
}
