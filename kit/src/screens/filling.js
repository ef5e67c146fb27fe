// A form being filled: kept sealed after each change, finished once.

import { known } from "../device.js";
import { button, h, say as write, set } from "../dom.js";
import * as drafts from "../drafts.js";
import { bare } from "../form/consent.js";
import { matters, pagesOf } from "../form/pages.js";
import { faultOf } from "../form/question.js";
import { codeOf, Session } from "../form/session.js";
import { children, context } from "../form/view.js";
import * as records from "../records.js";
import { NoRoom } from "../store.js";
import { language, say } from "../words.js";
import { bundle } from "../work.js";
import { show, told } from "./frame.js";

const SOON = 700;
const RTL = /^(ar|fa|he|ur|ps|dv|ku-arab|ug|yi)\b/;

/** @param {any} form @param {import("./home.js").Ways} ways @returns {Promise<Filling>} */
export async function fill(form, ways) {
  const held = (await bundle()).bundle;
  const { id } = await known();
  return new Filling(await Session.begin(held, form, id, language()), ways);
}

/** @param {string} draft @param {import("./home.js").Ways} ways @returns {Promise<Filling>} */
export async function resume(draft, ways) {
  const held = (await bundle()).bundle;
  const { id } = await known();
  const { told: kept, xml, files } = await drafts.read(draft);
  const form = held.forms.find((each) => each.key === kept.form.key && each.version === kept.form.version);
  if (!form) {
    throw new Error(kept.form.key);
  }
  return new Filling(await Session.resume(held, form, id, kept, xml, files), ways);
}

export class Filling {
  /** @param {Session} session @param {import("./home.js").Ways} ways */
  constructor(session, ways) {
    Object.assign(this, { session, ways, timer: 0 });
    this.context = context(session);
    this.pages = pagesOf(session.root);
    this.body = children(() => (this.pages.length ? [this.pages[session.told.page]] : session.root.currentState.children), this.context);
    this.draw();
    session.listeners.add(() => this.changed());
    this.update();
  }

  draw() {
    const { session } = this;
    const act = (what) => (event) => {
      event.preventDefault();
      what();
    };
    this.summary = h("div", { class: "summary", role: "alert", tabindex: "-1", hidden: true });
    this.count = h("p", { class: "pages" });
    this.before = button(say("previous"), () => this.turn(-1));
    this.after = button(say("next"), () => this.turn(1), "main");
    this.end = h("button", { class: "main" }, say("finish"));
    this.kept = h("p", { class: "kept", role: "status" });
    const foot = h("div", { class: "foot" }, this.count, h("div", { class: "row" }, this.before, this.after, this.end), h("p", { class: "hint" }, say("finishWhy")), this.kept);
    this.form = h("form", { autocomplete: "off", novalidate: true }, this.summary, this.body.element, foot);
    this.form.addEventListener("submit", act(() => this.finish()));
    this.form.addEventListener("focusin", (event) => this.remember(event.target));
    const top = h("div", { class: "row" }, button(say("lockNow"), this.ways.lock), button(say("back"), () => this.leave()), this.languages());
    show(session.form.title, top, this.paper(), this.form);
  }

  /** What stood on paper first is entered later: the day on the paper goes along. */
  paper() {
    const day = h("input", { type: "date", autocomplete: "off", id: "on-paper" });
    day.value = this.session.told.on_paper ?? "";
    day.addEventListener("change", () => {
      this.session.told.on_paper = day.value;
      this.changed();
    });
    const question = h("div", { class: "question" }, h("label", { for: "on-paper" }, say("dayOnPaper")), day);
    return h("details", { class: "paper", open: Boolean(day.value) }, h("summary", {}, say("fromPaper")), question);
  }

  languages() {
    const { root } = this.session;
    const choose = h("select", { "aria-label": say("language"), autocomplete: "off" });
    choose.append(...root.languages.map((each) => h("option", { value: each.language }, each.language.replace(/\s*\([\w-]+\)$/, ""))));
    choose.value = root.currentState.activeLanguage.language;
    choose.addEventListener("change", () => this.session.speak(choose.value));
    choose.hidden = root.languages.length < 2;
    return choose;
  }

  changed() {
    this.update();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), SOON);
  }

  update() {
    const spoken = codeOf(this.session.root.currentState.activeLanguage) || this.session.told.language;
    set(this.form, "lang", spoken);
    set(this.form, "dir", RTL.test(spoken) ? "rtl" : "ltr");
    this.body.update();
    this.foot();
    if (!this.summary.hidden) {
      this.list(this.faults());
    }
  }

  foot() {
    const all = this.pages.filter(matters);
    const at = all.indexOf(this.pages[this.session.told.page]);
    set(this.count, "hidden", !this.pages.length);
    write(this.count, say("page", { number: at + 1, of: all.length }));
    set(this.before, "hidden", at < 1);
    set(this.after, "hidden", at < 0 || at === all.length - 1);
    set(this.end, "hidden", this.pages.length > 0 && at !== all.length - 1);
  }

  /** @param {number} by */
  turn(by) {
    const { told: at } = this.session;
    const here = this.pages[at.page];
    const faulty = by > 0 ? this.faults().filter((each) => within(each, here)) : [];
    if (faulty.length) {
      this.complain(faulty);
      return;
    }
    do {
      at.page += by;
    } while (this.pages[at.page] && !matters(this.pages[at.page]));
    this.context.all = false;
    this.summary.hidden = true;
    this.session.changed();
    queueMicrotask(() => this.form.querySelector(".question, .note")?.focus());
    window.scrollTo(0, 0);
  }

  /** @returns {any[]} the questions whose answers are not possible */
  faults() {
    const ids = new Set(this.session.root.validationState.violations.map((each) => each.nodeId));
    return nodes(this.session.root).filter((each) => ids.has(each.nodeId));
  }

  /** @param {any[]} faulty */
  complain(faulty) {
    this.context.all = true;
    this.list(faulty);
    this.update();
    this.summary.focus();
  }

  /** @param {any[]} faulty */
  list(faulty) {
    this.summary.hidden = !faulty.length;
    const heading = faulty.length === 1 ? say("problem") : say("problems", { count: faulty.length });
    const lines = faulty.map((node) => h("li", {}, button(`${node.currentState.label?.asString ?? ""}: ${faultOf(node)}`, () => this.go(node), "link")));
    this.summary.replaceChildren(h("h2", {}, heading), h("ul", {}, ...lines));
  }

  /** @param {any} node */
  go(node) {
    const page = this.pages.findIndex((each) => within(node, each));
    if (page >= 0) {
      this.session.told.page = page;
      this.update();
    }
    const place = this.context.places.get(node.nodeId);
    (place?.querySelector("input:not([type=search]), select, textarea, button") ?? place)?.focus();
    place?.scrollIntoView({ block: "center" });
  }

  /** @param {EventTarget | null} target */
  remember(target) {
    const found = [...this.context.places].filter(([, element]) => element.contains(/** @type {Node} */ (target)));
    const node = nodes(this.session.root).find((each) => each.nodeId === found[found.length - 1]?.[0]);
    this.session.told.reference = node?.currentState.reference ?? "";
  }

  /** Where one was before. */
  again() {
    const node = nodes(this.session.root).find((each) => each.currentState.reference === this.session.told.reference);
    if (node && matters(node)) {
      this.go(node);
    }
  }

  async keep() {
    clearTimeout(this.timer);
    try {
      await drafts.keep(this.session);
      write(this.kept, this.session.mayKeep() ? say("saved") : say("notKept"));
    } catch (fault) {
      told(fault instanceof NoRoom ? say("noRoom") : say("wentWrong", { fault: String(fault) }), "bad");
    }
  }

  async leave() {
    await this.keep();
    this.close();
    this.ways.home();
  }

  /** Keep it, and let go of everything readable. */
  close() {
    clearTimeout(this.timer);
    this.session.listeners.clear();
    this.context.close();
  }

  async finish() {
    const faulty = this.faults();
    if (faulty.length) {
      this.complain(faulty);
      return;
    }
    this.end.toggleAttribute("disabled", true);
    try {
      await sealed(this.session);
    } catch (fault) {
      told(fault instanceof NoRoom ? say("noRoom") : say("wentWrong", { fault: String(fault) }), "bad");
      this.end.toggleAttribute("disabled", false);
      return;
    }
    this.close();
    await this.ways.home();
    told(say("finishedNow"), "good");
  }
}

/** Seal the record; then nothing readable is left. @param {Session} session */
async function sealed(session) {
  session.withdraw();
  const open = session.mayKeep();
  const xml = await session.xml();
  const files = open ? session.files : new Map();
  const device = await known();
  await records.keep(session.finished(device), open ? xml : bare(xml), files, session.bundle.recipient);
  await drafts.destroy(session.told.id);
}

/** @param {any} node @returns {any[]} everything below it */
const nodes = (node) => (node.currentState.children ?? []).flatMap((each) => [each, ...nodes(each)]);

/** @param {any} node @param {any} above @returns {boolean} */
function within(node, above) {
  for (let each = node; each; each = each.parent) {
    if (each === above) {
      return true;
    }
  }
  return false;
}
