// A picture whose parts are chosen: a body map. The same choices stand in a list below, for keys,
// for screen readers and for thick gloves.

import { h, set } from "../../dom.js";
import * as words from "../../words.js";
import { medium } from "../engine.js";
import { list, one, pick } from "./choices.js";

const ELEMENTS = new Set(["svg", "g", "path", "rect", "circle", "ellipse", "polygon", "polyline", "line", "text", "tspan"]);
const ATTRIBUTES = new Set(
  "id d x y x1 y1 x2 y2 cx cy r rx ry width height points transform viewBox text-anchor font-size stroke-width fill-rule".split(" "),
);
const SVG = "http://www.w3.org/2000/svg";

/** @param {any} node @param {import("../view.js").Context} context @param {Set<string>} looks */
export function bodyMap(node, context, looks) {
  const all = list(node, context, looks);
  const frame = h("div", { class: "body-map", "aria-hidden": "true" });
  const regions = draw(node, context, frame);
  const hint = h("p", { class: "hint" }, words.say("onTheBody"));
  return {
    ...{ element: h("div", {}, hint, frame, all.element), group: true },
    async update() {
      all.update();
      for (const [value, region] of await regions) {
        set(region, "data-chosen", node.isSelected(value));
      }
    },
  };
}

/** @param {any} node @param {import("../view.js").Context} context @param {HTMLElement} frame @returns {Promise<Map<string, Element>>} its parts by the answer they stand for */
async function draw(node, context, frame) {
  const address = node.currentState.label?.imageSource;
  const blob = address && medium(context.session.form, String(address.href ?? address));
  const picture = blob && clean(new DOMParser().parseFromString(await blob.text(), "image/svg+xml").documentElement);
  if (!picture) {
    return new Map();
  }
  frame.replaceChildren(picture);
  const parts = node.currentState.valueOptions.map(({ value }) => [value, picture.querySelector(`#${CSS.escape(value)}`)]);
  const regions = new Map(parts.filter(([, region]) => region));
  for (const [value, region] of regions) {
    region.classList.add("region");
    region.addEventListener("click", () => press(node, value));
  }
  return regions;
}

/** @param {any} node @param {string} value */
function press(node, value) {
  if (!node.currentState.readonly) {
    pick(node, value, one(node) || !node.isSelected(value));
  }
}

/** Shapes and letters only: nothing that runs, loads or styles. @param {Element} element @returns {Element | null} */
function clean(element) {
  if (!ELEMENTS.has(element.localName)) {
    return null;
  }
  const made = document.createElementNS(SVG, element.localName);
  for (const { name, value } of element.attributes) {
    if (ATTRIBUTES.has(name)) {
      made.setAttribute(name, value);
    }
  }
  for (const child of element.childNodes) {
    const kept = child.nodeType === Node.TEXT_NODE ? document.createTextNode(child.data) : child.nodeType === Node.ELEMENT_NODE && clean(child);
    if (kept) {
      made.append(kept);
    }
  }
  return made;
}
