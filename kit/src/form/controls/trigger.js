// "Read and understood": one box.

import { h } from "../../dom.js";

/** @param {any} node */
export function trigger(node) {
  const input = h("input", { type: "checkbox", autocomplete: "off", class: "alone" });
  input.addEventListener("change", () => node.setValue(input.checked));
  return {
    ...{ element: input, input },
    update() {
      input.checked = Boolean(node.currentState.value);
      input.disabled = node.currentState.readonly;
    },
  };
}
