// What every screen has: a heading, a place for what happened, its content.

import { h } from "../dom.js";
import { hush } from "../form/aloud.js";
import { say } from "../words.js";

/** @type {HTMLElement} */
const place = document.querySelector("main");
const status = document.querySelector("[role=status]");

/** Show one screen, and nothing of the last. @param {string} heading @param {(Node | string)[]} inside */
export function show(heading, ...inside) {
  hush();
  const title = h("h1", { tabindex: "-1" }, heading);
  place.replaceChildren(title, ...inside);
  document.title = say("name");
  told("");
  window.scrollTo(0, 0);
  title.focus({ preventScroll: true });
}

/** Nothing is left on the page, and nothing is heard. */
export function blank() {
  hush();
  place.replaceChildren();
  document.querySelector("dialog")?.remove();
}

/** Say it to whoever looks and whoever listens. @param {string} what @param {"good" | "bad" | ""} [kind] */
export function told(what, kind = "") {
  status.textContent = what;
  status.setAttribute("data-kind", kind);
}

/** Run something that may fail; what went wrong is said. @param {() => Promise<void>} act @param {(fault: any) => string} words */
export async function carefully(act, words) {
  try {
    await act();
  } catch (fault) {
    told(words(fault), "bad");
  }
}

/** @param {string} at @returns {string} a moment in the reader's words */
export const moment = (at) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
