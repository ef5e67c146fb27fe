// What a page says: its sentences stand in it, hidden, and one of them is shown.

import { CannotKeep, NotAnswered, NotOpened } from "./envelopes.js";

/** @param {Element} place @param {string} [what] show this one of the place's sentences, hide the rest */
export function say(place, what) {
  for (const sentence of place.querySelectorAll("[data-said]")) {
    sentence.hidden = sentence.dataset.said !== what;
  }
}

/** @param {unknown} fault @returns {string} the sentence that tells of it */
export function telling(fault) {
  if (fault instanceof CannotKeep) {
    return "cannot-keep";
  }
  if (fault instanceof NotAnswered) {
    return "not-answered";
  }
  return fault instanceof NotOpened ? "not-opened" : "failed";
}

/** @param {string | undefined} what @param {string | undefined} more @returns {string} both, with a colon as the page's language sets it */
export const withColon = (what, more) => `${what}${document.documentElement.lang === "fr" ? "\u00a0" : ""}: ${more}`;

/** Lets the page be drawn before something that takes seconds. @returns {Promise<void>} */
export const drawnFirst = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
