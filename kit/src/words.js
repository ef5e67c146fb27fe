// The kit's own words. Which language, the device remembers; forms bring their own languages.

import { get, put } from "./store.js";
import en from "./words/en.js";
import fr from "./words/fr.js";

/** @type {Record<string, Record<string, string>>} */
const ALL = { en, fr };
let current = "en";

/** @returns {string} */
export const language = () => current;

export const LANGUAGES = /** @type {const} */ ({ en: "English", fr: "Français" });

/** What was chosen before, else what the browser asks for. */
export async function choose(asked = "") {
  const kept = asked || (await get("device", "language")) || navigator.language.slice(0, 2);
  current = kept in ALL ? kept : "en";
  if (asked) {
    await put("device", "language", current);
  }
  document.documentElement.lang = current;
}

/** @param {keyof typeof en} key @param {Record<string, string | number>} [values] @returns {string} */
export function say(key, values = {}) {
  return ALL[current][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
