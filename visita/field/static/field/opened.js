// Showing a record that was opened: answers in the form's words, pictures from memory, and whether
// a device of the visit really signed it. Elements are made one by one; no text becomes HTML.

import { withColon } from "../sealing/said.js";
import { Form, lines } from "./answers.js";

/**
 * @typedef {object} Device
 * @property {string} key Ed25519, raw, base64
 * @property {string} whose
 */

const decoder = new TextDecoder();

/** @param {string} text @returns {Uint8Array} */
export const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** @param {Uint8Array} bytes @returns {Promise<string>} */
export async function sha256(bytes) {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {{id: string, signature: string, devices: Device[]}} record
 * @param {Uint8Array} envelope
 * @returns {Promise<Device | null>} the device that signed exactly this
 */
export async function signer({ id, signature, devices }, envelope) {
  const said = new TextEncoder().encode(`visita-record/1:${id}:${await sha256(envelope)}`);
  for (const device of devices) {
    const key = await crypto.subtle.importKey("raw", fromBase64(device.key), "Ed25519", false, ["verify"]);
    if (await crypto.subtle.verify("Ed25519", key, fromBase64(signature), said)) {
      return device;
    }
  }
  return null;
}

/** @param {string} name @param {string} text @param {string} [look] @returns {HTMLElement} */
export function element(name, text, look) {
  const made = document.createElement(name);
  made.textContent = text;
  if (look) {
    made.className = look;
  }
  return made;
}

/** @param {Uint8Array} bytes @param {(text: string) => any} asMarkup @returns {Document} */
function xml(bytes, asMarkup) {
  return new DOMParser().parseFromString(asMarkup(decoder.decode(bytes)), "text/xml");
}

/**
 * The form that was filled, among those that the visit's bundles ever carried.
 * @param {any[]} bundles @param {{key: string, version: string, sha256: string}} wanted
 */
export function formOf(bundles, wanted) {
  const all = bundles.flatMap((bundle) => bundle.forms);
  return all.find((each) => each.key === wanted.key && each.sha256 === wanted.sha256) ?? null;
}

/** @typedef {{language: string, asMarkup: (text: string) => any, words: DOMStringMap}} Page */

/** @param {any} known of a bundle @param {Page} page @returns {Form | null} */
const read = (known, page) => known && new Form(xml(new TextEncoder().encode(known.xform), page.asMarkup), page.language);

/**
 * @param {Record<string, Uint8Array>} entries of the container
 * @param {any[]} bundles
 * @param {Page} page
 * @returns {Promise<{shown: DocumentFragment, form: Form | null}>} `form` in whose words it is shown
 */
export async function shown(entries, bundles, page) {
  const about = JSON.parse(decoder.decode(entries["record.json"]));
  const known = formOf(bundles, about.form);
  const form = read(known, page);
  const made = document.createDocumentFragment();
  made.append(element("h2", known?.title ?? about.form.key));
  if (!known) {
    made.append(element("p", page.words.unknownForm ?? "", "v-inset"));
  }
  made.append(facts(about, page.words));
  const list = element("dl", "", "v-answers");
  for (const line of lines(form, xml(entries["submission.xml"], page.asMarkup))) {
    if (line.kind === "heading") {
      list.append(element("dt", line.label, "v-answers__heading"));
    } else {
      list.append(...answered(line));
    }
  }
  made.append(list, await files(entries, about.files ?? [], page.words));
  return { shown: made, form };
}

/** @param {import("./answers.js").Line} line @returns {HTMLElement[]} what was asked, and what was said to it */
function answered(line) {
  const asked = element("dt", line.label);
  const made = element("dd", line.values.join(", "));
  if (line.kind === "unanswered") {
    asked.hidden = made.hidden = true;
    made.dataset.unanswered = "";
  }
  made.dataset.question = line.name;
  if (!line.file) {
    Object.assign(made.dataset, { place: line.place, given: line.given, label: line.label });
  }
  return [asked, made];
}

/** @param {any} about @param {DOMStringMap} words */
function facts(about, words) {
  const list = element("dl", "", "v-summary");
  const rows = [
    [words.begun, moment(about.started_at)],
    [words.finished, moment(about.finished_at)],
    [words.paper, day(about.entered_later)],
    [words.clock, String(about.clock_offset_s ?? 0)],
    [words.language, about.language],
    [words.agreed, yesNo(about.consent?.interview, words)],
    [words.agreedToPhotographs, yesNo(about.consent?.photographs, words)],
  ];
  for (const [name, value] of rows.filter(([called]) => called !== words.paper || about.entered_later)) {
    const row = document.createElement("div");
    row.append(element("dt", name ?? ""), element("dd", value || "–"));
    list.append(row);
  }
  return list;
}

/** @param {string | null | undefined} text a day without an hour */
const day = (text) => (text ? new Date(`${text}T12:00`).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }) : "");

/** @param {string | undefined} text */
export function moment(text) {
  const language = document.documentElement.lang;
  const style = /** @type {Intl.DateTimeFormatOptions} */ ({ dateStyle: "long", timeStyle: "short" });
  return text ? new Date(text).toLocaleString(language === "en" ? "en-GB" : language, style) : "";
}

/** @param {boolean | undefined} value @param {DOMStringMap} words */
const yesNo = (value, words) => (value === undefined ? "" : (value ? words.yes : words.no) ?? "");

/** @param {Record<string, Uint8Array>} entries @param {any[]} listed @param {DOMStringMap} words */
async function files(entries, listed, words) {
  const made = document.createDocumentFragment();
  for (const file of listed) {
    const bytes = entries[`media/${file.name}`];
    if (!bytes) {
      made.append(element("p", withColon(file.name, words.missing), "v-inset"));
      continue;
    }
    const whole = (await sha256(bytes)) === file.sha256;
    const address = URL.createObjectURL(new Blob([bytes], { type: file.type }));
    const figure = element("figure", "", "v-photograph");
    if (/^image\/(jpeg|png|webp)$/.test(file.type)) {
      const image = document.createElement("img");
      image.src = address;
      image.alt = `${words.photograph} ${file.number ?? file.name}`;
      figure.append(image);
    }
    const said = [file.name, moment(file.taken_at), whole ? words.whole : words.altered];
    figure.append(element("figcaption", said.filter(Boolean).join(" · ")));
    made.append(figure);
  }
  return made;
}
