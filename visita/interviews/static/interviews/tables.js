// Tables of what was opened, made element by element: no text becomes HTML.

import { caseOf, inTurn } from "./reprisals.js";
import { personOf, PURPOSES } from "./consents.js";
import { dayOr, element, shown } from "./written.js";

const LOOKS = { yes: "good", withdrawn: "bad", no: "heed", unknown: "heed", overdue: "bad", undated: "bad", due: "accent" };

/** @typedef {import("./threads.js").Thread} Thread */
/** @typedef {{section: HTMLElement, answer: (kind: string, root: string, person: string) => void}} Page */

/** @param {Page} page @param {string} value @returns {HTMLElement} */
const tag = ({ section }, value) =>
  element("span", section.dataset[value] ?? value, LOOKS[value] ? `v-tag v-tag--${LOOKS[value]}` : "v-unasked");

/** @param {Page} page @param {Thread[]} threads @returns {HTMLElement[]} one row for each person, by name */
export function rowsOfConsents(page, threads) {
  const persons = threads.map((each) => ({ ...personOf(each), missing: each.missing }));
  persons.sort((one, other) => one.person.localeCompare(other.person));
  return persons.map((each) => {
    const cells = PURPOSES.map((name) => cell(page, name, standingOf(page, each.standing[name])));
    return row(page, each, cells);
  });
}

/** @param {Page} page @param {Thread[]} threads @returns {HTMLElement[]} one row for each case, in their turn */
export function rowsOfReprisals(page, threads) {
  const cases = inTurn(threads.map((each) => caseOf(each, today())));
  const missing = new Set(threads.filter((each) => each.missing).map((each) => each.root));
  return cases.map((each) => {
    const when = [tag(page, each.state), ...(each.nextContact ? [element("span", dayOr(each.nextContact), "v-on")] : [])];
    const feared = [element("span", each.feared), ...(each.state === "closed" ? [element("span", each.reason, "v-on")] : [])];
    const cells = [cell(page, "next", when), cell(page, "feared", feared), cell(page, "charge", [element("span", each.inCharge || "–")])];
    return row(page, { ...each, missing: missing.has(each.root) }, cells, each.state === "closed");
  });
}

/** @returns {string} the day on this device */
export function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** @param {Page} page @param {import("./consents.js").Standing} standing */
function standingOf(page, { value, on }) {
  return [tag(page, value), ...(on && value !== "unasked" ? [element("span", dayOr(on), "v-on")] : [])];
}

/** @param {Page} page @param {string} name of the column @param {HTMLElement[]} content */
function cell({ section }, name, content) {
  const made = element("td", "");
  made.dataset.column = section.querySelector(`th[data-column="${name}"]`)?.textContent ?? "";
  made.append(...content);
  return made;
}

/**
 * @param {Page} page @param {{root: string, person: string, reach: string, missing: boolean, entries: import("./entries.js").Opened[]}} about
 * @param {HTMLElement[]} cells @param {boolean} [closed]
 * @returns {HTMLElement} a group of two rows: how it stands, and all that was written
 */
function row(page, about, cells, closed = false) {
  const made = element("tbody", "", closed ? "v-closed" : "");
  const [standing, written, head, all] = ["tr", "tr", "th", "td"].map((each) => document.createElement(each));
  head.scope = "row";
  const name = about.missing ? (page.section.dataset.missing ?? "") : about.person;
  head.append(element("span", name, "v-person"), ...(about.reach ? [element("span", about.reach, "v-on")] : []));
  standing.append(head, ...cells, answers(page, { ...about, person: name }));
  all.colSpan = cells.length + 2;
  all.append(history(page, about.entries));
  written.append(all);
  made.append(standing, written);
  return inWords(made);
}

/** On a narrow screen the table is drawn as blocks, and would be read as no table.
 * @param {HTMLElement} group @returns {HTMLElement}
 */
function inWords(group) {
  const roles = { tbody: "rowgroup", tr: "row", th: "rowheader", td: "cell" };
  for (const each of [group, ...group.querySelectorAll("tr, th, td")]) {
    each.setAttribute("role", roles[each.localName]);
  }
  return group;
}

/** @param {Page} page @param {import("./entries.js").Opened[]} entries all that was written, as it was written */
function history({ section }, entries) {
  const made = element("details", "", "v-details");
  const list = element("ol", "", "v-history");
  for (const { entry, whose } of entries) {
    const form = section.querySelector(`form[data-entry="${entry.kind}"]`);
    const item = document.createElement("li");
    const by = `${dayOr(entry.written_at.slice(0, 10))} · ${section.dataset.signed} ${whose}`;
    item.append(element("p", form?.dataset.title ?? entry.kind, "v-history__kind"), element("p", by, "v-on"));
    item.append(...(form ? [shown(form, entry.fields)] : []));
    list.append(item);
  }
  made.append(element("summary", `${section.dataset.history} (${entries.length})`), list);
  return made;
}

/** @param {Page} page @param {{root: string, person: string}} about */
function answers({ section, answer }, { root, person }) {
  const made = element("td", "", "v-answering");
  for (const form of section.querySelectorAll("form[data-answers]")) {
    const button = element("button", form.dataset.answers ?? "", "v-button v-button--quiet");
    button.type = "button";
    button.append(element("span", `: ${person}`, "v-hidden"));
    button.addEventListener("click", () => answer(form.dataset.entry ?? "", root, person));
    made.append(button);
  }
  return made;
}
