// Reviewing and amending an opened record. What is typed stays in this page until it is known to be
// kept; it leaves the page signed and sealed, and nothing outside says which record it is about.

import { OtherKey, opened, signed } from "../sealing/amendments.js";
import { seal } from "../sealing/envelopes.js";
import { say, withColon } from "../sealing/said.js";
import { editor } from "./editor.js";
import { history, mark, standing } from "./history.js";
import { ofRecord, openAll } from "./together.js";
import { unanswered } from "./unanswered.js";

/** @typedef {import("./editor.js").Editor} Editor */
/** @typedef {{id: string, content: Uint8Array, envelope: Uint8Array}} Pending */

/** The session has ended, or the server did not answer. What is pending may be kept or not. */
class Unsure extends Error {}

/** The server will not keep it, however often it is sent. */
class Refused extends Error {}

const TOKEN = /name="csrfmiddlewaretoken" value="([^"]+)"/;
const place = document.querySelector("[data-amending]");
const form = place.querySelector("form");
const words = place.dataset;
const mayAmend = !("justShown" in words);

/**
 * @typedef {object} Opened a record, open in this page
 * @property {any} record what the page carries of it
 * @property {import("../sealing/keyfile.js").KeyFile} own
 * @property {import("../sealing/keyfile.js").KeyFile[]} vaults the newest first
 * @property {import("./answers.js").Form | null} form
 * @property {string} content digest of what was sealed
 * @property {string} token
 */

/** @param {Opened} record shows what was said of it, and offers to say more */
export async function amendable(record) {
  place.hidden = false;
  const secrets = record.vaults.map((each) => each.secret);
  let all;
  try {
    all = await openAll(record.record.amendments, { token: record.token, secrets });
  } catch {
    say(place, "not-loaded");
    return;
  }
  new Desk(record, all).show();
}

/** A record on the desk of the person who has opened it. */
class Desk {
  /** @param {Opened} opened @param {import("./together.js").Found[]} all */
  constructor(opened, all) {
    this.opened = opened;
    this.all = all;
    this.original = { of_sha256: opened.record.sha256, of_content_sha256: opened.content };
    /** @type {Map<HTMLElement, Editor>} */
    this.editors = new Map();
    /** @type {Pending | null} */
    this.pending = null;
    this.seeUnanswered = unanswered(words);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    addEventListener("beforeunload", (event) => this.isTouched() && event.preventDefault());
  }

  show() {
    const found = ofRecord(this.all, this.opened.record.id);
    const genuine = found.filter((each) => standing(each, this.original) === "GENUINE");
    for (const answer of document.querySelectorAll("#opened dd[data-place]")) {
      answer.dataset.stands = mark(answer, genuine, this.opened.form, words);
      if (mayAmend) {
        answer.append(this.offer(answer));
      }
    }
    this.seeUnanswered();
    place.querySelector("[data-history]").replaceChildren(found.length ? history(found, this.original, words) : words.none);
    place.querySelector("[data-unreadable]").hidden = this.all.every((each) => each.standing !== "UNREADABLE");
    form.hidden = !mayAmend;
  }

  /** @param {HTMLElement} answer @returns {HTMLElement} */
  offer(answer) {
    const button = document.createElement("button");
    button.className = "v-amend";
    button.type = "button";
    button.textContent = words.amend;
    button.setAttribute("aria-label", withColon(words.amend, answer.dataset.label));
    button.addEventListener("click", () => {
      button.hidden = true;
      const made = editor(answer, this.opened.form, words, () => {
        this.editors.delete(answer);
        button.hidden = false;
        button.focus();
      });
      this.editors.set(answer, made);
    });
    return button;
  }

  /** @returns {{review: string, note: string, changes: import("../sealing/amendments.js").Change[]}} what was typed */
  typed() {
    const changes = [...this.editors].flatMap(([{ dataset }, each]) => {
      const { now, why } = each.typed();
      return now === dataset.stands ? [] : [{ path: dataset.place, was: dataset.stands, now, why }];
    });
    return {
      review: form.querySelector('[data-typed="review"]').value,
      note: form.querySelector('[data-typed="note"]').value.trim(),
      changes,
    };
  }

  isTouched() {
    const { review, note } = this.typed();
    return Boolean(this.pending || this.editors.size || review || note);
  }

  async send() {
    const typed = this.typed();
    if (!typed.review && !typed.note && !typed.changes.length) {
      say(place, "nothing");
      return;
    }
    this.lock(true);
    say(place, "working");
    try {
      this.pending ??= await this.made(typed);
      await this.keep(this.pending);
      await this.kept(this.pending);
    } catch (fault) {
      this.failed(fault);
    }
  }

  /** @param {any} typed @returns {Promise<Pending>} */
  async made(typed) {
    const { record, own, vaults } = this.opened;
    const id = crypto.randomUUID();
    const content = await signed(own, {
      ...typed,
      ...this.original,
      id,
      of: record.id,
      by: record.amendments.by,
      at: `${new Date().toISOString().slice(0, 19)}Z`,
      after: ofRecord(this.all, record.id).map((each) => each.id),
    });
    return { id, content, envelope: await seal(content, [vaults[0].recipient]) };
  }

  /** @param {Pending} pending the same until it is kept: twice is once */
  async keep({ id, envelope }) {
    const { keep, nowhere, generation } = this.opened.record.amendments;
    const headers = {
      "Content-Type": "application/octet-stream",
      "X-CSRFToken": await token(),
      "X-Visita-Generation": String(generation),
    };
    const answer = await fetch(keep.replace(nowhere, id), { method: "POST", headers, body: envelope }).catch(() => null);
    if ([404, 409, 413, 415].includes(answer?.status)) {
      throw new Refused();
    }
    if (!answer?.ok || answer.redirected) {
      throw new Unsure();
    }
  }

  /** @param {Pending} pending */
  async kept({ id, content }) {
    this.all.push({ id, ...(await opened(content, id, this.opened.record.amendments.signers)) });
    this.pending = null;
    this.editors.clear();
    form.reset();
    this.lock(false);
    this.show();
    say(place, "kept");
  }

  /** @param {unknown} fault */
  failed(fault) {
    const unsure = fault instanceof Unsure;
    if (!unsure) {
      this.pending = null;
    }
    this.lock(unsure);
    form.querySelector("button").disabled = false;
    say(place, unsure ? "unsure" : fault instanceof OtherKey ? "other-key" : fault instanceof Refused ? "refused" : "failed");
  }

  /** @param {boolean} locked what is on its way is not changed under way */
  lock(locked) {
    form.querySelectorAll("fieldset, button").forEach((each) => (each.disabled = locked));
    this.editors.forEach((each) => each.lock(locked));
    document.querySelectorAll("#opened .v-amend").forEach((each) => (each.disabled = locked));
  }
}

/** @returns {Promise<string>} one that fits whoever is signed in now: since this page was loaded they may have signed in anew */
async function token() {
  const page = await fetch(location.pathname).catch(() => null);
  const found = page?.ok && !page.redirected ? TOKEN.exec(await page.text()) : null;
  if (!found) {
    throw new Unsure();
  }
  return found[1];
}
