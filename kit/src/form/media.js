// Pictures, sounds and films that belong to a question or a choice, out of the bundle.

import { h } from "../dom.js";
import { medium } from "./engine.js";

const SOURCES = /** @type {const} */ ({ imageSource: "img", audioSource: "audio", videoSource: "video" });

/** @param {any} context @param {any} range a text of the engine @returns {HTMLElement[]} */
export function media(context, range) {
  return Object.entries(SOURCES).flatMap(([source, tag]) => {
    const address = range?.[source];
    const blob = address && medium(context.session.form, String(address.href ?? address));
    return blob ? [shown(context, tag, blob, range.asString)] : [];
  });
}

/** @param {any} context @param {string} tag @param {Blob} blob @param {string} said */
function shown(context, tag, blob, said) {
  const src = context.address(blob);
  return tag === "img" ? h("img", { src, alt: said, class: "medium" }) : h(tag, { src, controls: true, class: "medium" });
}
