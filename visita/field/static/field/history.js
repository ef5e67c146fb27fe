// A record with its amendments: at each answer what stood there and what stands there now, and a
// list of who said what of it, when. What is not genuine is told, and changes no answer.

import { withColon } from "../sealing/said.js";
import { inWords } from "./answers.js";
import { element, moment } from "./opened.js";

/** @typedef {import("./together.js").Found} Found */
/** @typedef {import("./answers.js").Form} Form */
/** @typedef {{of_sha256: string, of_content_sha256: string}} Original */

/** @param {Found} found @param {Original} original @returns {string} its standing; OTHER: it speaks of other content than this */
export function standing({ standing: told, amendment }, original) {
  const same = amendment?.of_content_sha256 === original.of_content_sha256 && amendment?.of_sha256 === original.of_sha256;
  return told === "GENUINE" && !same ? "OTHER" : told;
}

/** @param {HTMLElement} answer @param {Found[]} genuine @param {Form | null} form @param {DOMStringMap} words @returns {string} what stands there now */
export function mark(answer, genuine, form, words) {
  const { place = "", given = "" } = answer.dataset;
  const steps = genuine.flatMap(({ amendment, whose }) =>
    (amendment?.changes ?? []).filter((each) => each.path === place).map((change) => ({ change, whose, at: amendment?.at })),
  );
  const said = (/** @type {string} */ text) => (text ? inWords(form, place, text) : (words.empty ?? ""));
  const shown = element("div", steps.length ? "" : said(given), "v-answers__said");
  answer.replaceChildren(shown);
  if (steps.length) {
    shown.append(valued("del", words.before, said(given)));
  }
  for (const [number, { change, whose, at }] of steps.entries()) {
    const isLast = number === steps.length - 1;
    const part = element("div", "", "v-amended");
    part.append(valued(isLast ? "ins" : "del", isLast ? words.now : words.between, said(change.now)));
    part.append(element("p", withColon(`${whose}, ${moment(at)}`, change.why), "v-hint"));
    if (change.was !== (steps[number - 1]?.change.now ?? given)) {
      part.append(element("p", words.unaware ?? "", "v-hint"));
    }
    shown.append(part);
  }
  const stands = steps.at(-1)?.change.now ?? given;
  answer.dataset.said = steps.length ? said(stands) : stands && said(stands);
  return stands;
}

/** @param {string} name @param {string | undefined} before heard, not seen @param {string} text */
function valued(name, before, text) {
  const made = element(name, "");
  made.append(element("span", `${before ?? ""} `, "v-hidden"), text);
  return made;
}

/** @param {Found[]} found those of the record, in their order @param {Original} original @param {DOMStringMap} words @returns {HTMLElement} */
export function history(found, original, words) {
  const list = element("ol", "", "v-history");
  const ids = new Set(found.map((each) => each.id));
  for (const each of found) {
    list.append(entry(each, standing(each, original), ids, words));
  }
  return list;
}

/** @param {Found} found @param {string} told @param {Set<string>} ids @param {DOMStringMap} words */
function entry({ amendment, whose }, told, ids, words) {
  const made = element("li", "");
  const who = told === "FORGED" ? words.nobody : whose;
  made.append(element("p", `${who}, ${moment(amendment?.at)}`, "v-history__who"));
  const genuine = told === "GENUINE";
  if (!genuine) {
    made.append(element("p", words[told.toLowerCase()] ?? "", "v-errors"));
  }
  const said = genuine ? element("div", "") : folded(words.claims);
  said.append(...sentences(amendment, genuine, words));
  made.append(said);
  if (genuine && amendment?.after.some((each) => !ids.has(each))) {
    made.append(element("p", words.withheld ?? "", "v-errors"));
  }
  return made;
}

/** @param {string | undefined} summary */
function folded(summary) {
  const made = element("details", "", "v-details");
  made.append(element("summary", summary ?? ""));
  return made;
}

/** @param {import("../sealing/amendments.js").Amendment | null} amendment @param {boolean} genuine @param {DOMStringMap} words @returns {HTMLElement[]} */
function sentences(amendment, genuine, words) {
  const { review = "", note = "", changes = [] } = amendment ?? {};
  const made = review ? [element("p", reviewed(review, words), "v-tag")] : [];
  if (note) {
    made.push(element("p", note, "v-history__note"));
  }
  if (changes.length && genuine) {
    made.push(element("p", `${words.changed} ${changes.length}`));
  }
  const claimed = genuine ? [] : changes;
  return [...made, ...claimed.map(({ path, was, now, why }) => element("p", withColon(path, `${was} → ${now} (${why})`)))];
}

/** @param {string} review @param {DOMStringMap} words */
export const reviewed = (review, words) => ({ READ: words.read, ASK: words.ask, CHECKED: words.checked })[review] ?? "";
