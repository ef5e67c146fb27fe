// The page of the registers. Keys and all that is read or typed live in its memory alone; what goes
// to the server is that a register is opened, and sealed entries.

import { say } from "../sealing/said.js";
import { unlock } from "../sealing/unlock.js";
import { CutShort, NoServer, openedRegister, Refused, Sending } from "./exchange.js";
import { rowsOfConsents, rowsOfReprisals, today } from "./tables.js";
import { heads, keptBack, threads } from "./threads.js";
import { typedIn } from "./written.js";

/** @typedef {import("./exchange.js").Desk} Desk */
/** @typedef {import("./exchange.js").Found} Found */

const place = document.querySelector("[data-registers]");
const ROWS = { consents: rowsOfConsents, reprisals: rowsOfReprisals };

/** @param {unknown} fault @returns {string} the sentence that tells of it */
function telling(fault) {
  if (fault instanceof NoServer) {
    return "no-server";
  }
  return fault instanceof CutShort ? "cut" : fault instanceof Refused ? "refused" : "not-yours";
}

/** One register on the page. */
class Shown {
  /** @param {HTMLElement} section @param {Desk} desk */
  constructor(section, desk) {
    this.section = section;
    this.desk = desk;
    /** @type {Found} */
    this.found = { opened: [], given: [], apart: [] };
    this.answered = { root: "", person: "" };
    section.querySelector('[data-does="open"]').addEventListener("click", () => this.open());
    section.querySelector('[data-does="print"]').addEventListener("click", () => window.print());
    section.querySelector("input[type=search]").addEventListener("input", () => this.search());
    section.querySelectorAll("form[data-entry]").forEach((each) => this.writing(each));
    section.querySelector('[data-does="new"]').addEventListener("click", () => {
      this.ask(section.querySelector("form[data-entry]").dataset.entry, "", "");
    });
    section.hidden = false;
  }

  async open() {
    const button = this.section.querySelector('[data-does="open"]');
    const progress = this.section.querySelector("progress");
    button.disabled = true;
    say(this.section, "opening");
    try {
      this.found = await openedRegister(this.desk, (done, of) => Object.assign(progress, { max: of, value: done }));
      this.section.querySelector("[data-shut]").hidden = true;
      this.section.querySelector("[data-open]").hidden = false;
      say(this.section, "");
      this.draw();
    } catch (fault) {
      say(this.section, telling(fault));
      button.disabled = false;
    }
  }

  draw() {
    const page = { section: this.section, answer: (...about) => this.ask(...about) };
    const rows = ROWS[this.desk.register](page, threads(this.found.opened));
    this.section.querySelectorAll("tbody").forEach((each) => each.remove());
    this.section.querySelector("table").append(...rows);
    this.section.querySelector("[data-none]").hidden = rows.length > 0;
    this.section.querySelectorAll("[data-some]").forEach((each) => (each.hidden = rows.length === 0));
    this.warn("kept-back", keptBack(this.found.opened, this.found.given));
    this.warn("apart", this.found.apart.map((each) => each.id));
    this.search();
  }

  /** @param {string} what @param {string[]} ids */
  warn(what, ids) {
    const warning = this.section.querySelector(`[data-warns="${what}"]`);
    warning.hidden = ids.length === 0;
    warning.querySelector("[data-ids]").textContent = ids.map((each) => each.slice(0, 8)).join(", ");
  }

  search() {
    const words = this.section.querySelector("input[type=search]").value.toLocaleLowerCase().split(/\s+/);
    const rows = [...this.section.querySelectorAll("tbody")];
    for (const row of rows) {
      const text = row.textContent.toLocaleLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
    this.section.querySelector("[data-not-found]").hidden = rows.length === 0 || rows.some((row) => !row.hidden);
  }

  /** Show the form for one kind of entry; what is typed into another one stays in it.
   * @param {string} kind @param {string} root @param {string} person whom it is about, where an entry is answered
   */
  ask(kind, root, person) {
    const forms = [...this.section.querySelectorAll("form[data-entry]")];
    forms.forEach((each) => (each.hidden = each.dataset.entry !== kind));
    const form = forms.find((each) => !each.hidden);
    form.dataset.root = root;
    form.querySelector("[data-about]").textContent = person;
    form.querySelectorAll("[type=date]").forEach((each) => each.name === "on" && (each.max = today()));
    say(form, "");
    form.querySelector("h3").focus();
  }

  /** @param {HTMLFormElement} form */
  writing(form) {
    const sending = new Sending(this.desk);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(form, sending);
    });
    form.querySelector('[data-does="put-aside"]').addEventListener("click", () => {
      form.reset();
      form.hidden = true;
    });
  }

  /** @param {HTMLFormElement} form @param {Sending} sending */
  async send(form, sending) {
    const fields = typedIn(form);
    if (form.querySelector("[type=checkbox]") && !fields.withdrawn) {
      return say(form, "nothing-chosen");
    }
    const button = form.querySelector("button");
    button.disabled = true;
    say(form, "sending");
    try {
      const { entry: kind, root: answers = "" } = form.dataset;
      const kept = await sending.send({ kind, answers, after: heads(this.found.opened), fields });
      this.found.opened.push(kept);
      this.found.given.push(kept.entry.id);
      form.reset();
      form.hidden = true;
      this.draw();
      say(this.section, "kept");
    } catch (fault) {
      say(form, fault instanceof NoServer ? "unsent" : "untaken");
    }
    button.disabled = false;
  }
}

unlock(document.querySelector("[data-unlock]")).then((own) => {
  const { registers: base, name } = place.dataset;
  for (const section of place.querySelectorAll("[data-register]")) {
    new Shown(section, { base, register: section.dataset.register, own, name });
  }
}, () => {});

window.addEventListener("beforeunload", (event) => {
  const begun = [...place.querySelectorAll("form[data-entry]:not([hidden])")].some((form) =>
    [...form.querySelectorAll("input, textarea")].some((each) => (each.type === "checkbox" ? each.checked : each.value)),
  );
  if (begun) {
    event.preventDefault();
  }
});
