// Labels and notes with their emphasis, as elements. Links become text, HTML its words.

import { h } from "../dom.js";

const ELEMENTS = new Set(["br", "div", "em", "li", "ol", "p", "span", "strong", "u", "ul"]);
const HEADING = /^h[1-6]$/;

/** @param {any} range a text of the engine @returns {Node[]} */
export const formatted = (range) => (range?.formatted ?? []).map(one);

/** @param {any} node @returns {Node} */
function one(node) {
  switch (node.role) {
    case "child":
      return document.createTextNode(node.value);
    case "line-break":
      return h("br");
    case "html":
      return document.createTextNode(node.unsafeHtml.replace(/<[^>]*>/g, ""));
    default:
      return parent(node);
  }
}

/** @param {any} node @returns {Node} */
function parent(node) {
  const { elementName, children } = node;
  const inside = children.map(one);
  if (HEADING.test(elementName)) {
    return h("span", { class: "heading" }, ...inside);
  }
  if (elementName === "a") {
    return h("span", {}, ...inside, node.url && !node.url.startsWith("#") ? ` (${node.url})` : "");
  }
  return h(ELEMENTS.has(elementName) ? elementName : "span", {}, ...inside);
}

/** Write a text anew only where it differs. @param {Element} element @param {any} range */
export function write(element, range) {
  const said = range?.asString ?? "";
  if (element.getAttribute("data-said") !== said) {
    element.setAttribute("data-said", said);
    element.replaceChildren(...formatted(range));
  }
}
