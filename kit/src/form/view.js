// A form on the page: one part for each node of the engine, brought up to date after each change.

import { h, set } from "../dom.js";
import { group, repeat, repeatInstance } from "./groups.js";
import { note, question } from "./question.js";

/** @typedef {{node: any, element: HTMLElement, update: () => void}} Part */

/** @typedef {object} Context what every part knows
 * @property {import("./session.js").Session} session
 * @property {(node: any) => Part | null} part
 * @property {(blob: Blob) => string} address of something to show, until the form is closed
 * @property {Set<string>} tried the questions whose faults are shown
 * @property {boolean} all show the faults of all
 * @property {Map<string, HTMLElement>} places where each question is, by its node
 */

const MAKERS = {
  group,
  "repeat-range:controlled": repeat,
  "repeat-range:uncontrolled": repeat,
  "repeat-instance": repeatInstance,
  note,
};

/** @param {import("./session.js").Session} session @returns {Context & {close: () => void}} */
export function context(session) {
  /** @type {string[]} */
  const addresses = [];
  const made = {
    session,
    tried: new Set(),
    all: false,
    places: new Map(),
    part: (node) => part(node, made),
    address: (blob) => {
      addresses.push(URL.createObjectURL(blob));
      return addresses[addresses.length - 1];
    },
    close: () => addresses.forEach((each) => URL.revokeObjectURL(each)),
  };
  return made;
}

/** @param {any} node @param {Context} context @returns {Part | null} null for what nobody sees */
function part(node, context) {
  if (node.nodeType === "model-value") {
    return null;
  }
  const made = (MAKERS[node.nodeType] ?? question)(node, context);
  context.places.set(node.nodeId, made.element);
  return made;
}

/** The children of a node, each made when it first matters. @param {() => any[]} wanted @param {Context} context */
export function children(wanted, context, tag = "div") {
  const element = h(tag, { class: "children" });
  /** @type {Map<any, Part | null>} */
  const parts = new Map();
  return { element, update: () => arrange(element, parts, wanted(), context) };
}

/** @param {HTMLElement} element @param {Map<any, Part | null>} parts @param {any[]} nodes @param {Context} context */
function arrange(element, parts, nodes, context) {
  const here = new Set(nodes);
  for (const [node, part] of parts) {
    if (!here.has(node)) {
      part?.element.remove();
      parts.delete(node);
    }
  }
  /** @type {Element | null} */
  let last = null;
  for (const node of nodes) {
    const part = shown(parts, node, context);
    if (part) {
      const next = last ? last.nextElementSibling : element.firstElementChild;
      if (next !== part.element) {
        element.insertBefore(part.element, next);
      }
      last = part.element;
    }
  }
}

/** @param {Map<any, Part | null>} parts @param {any} node @param {Context} context @returns {Part | null} */
function shown(parts, node, context) {
  const { relevant } = node.currentState;
  if (!parts.has(node) && relevant) {
    parts.set(node, context.part(node));
  }
  const part = parts.get(node) ?? null;
  if (part) {
    set(part.element, "hidden", !relevant);
    if (relevant) {
      part.update();
    }
  }
  return part;
}
