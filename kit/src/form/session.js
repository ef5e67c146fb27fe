// One form being filled: its answers, its files, its consents, and what is said of them at the end.

import { sha256 } from "../bytes.js";
import { below, configuration, loaded, nameOf } from "./engine.js";
import { locate } from "./locate.js";

/** @typedef {import("../bundle.js").Bundle} Bundle */
/** @typedef {import("../bundle.js").Form} Form */
/** @typedef {import("../records.js").Listed} Listed */
/** @typedef {{id: string, form: {key: string, version: string, sha256: string}, started_at: string, language: string,
 *   page: number, reference: string, consent: boolean, on_paper?: string, files: Listed[]}} Told what is known of a draft besides its answers */

const INTERVIEW = ["consent", "consent_interview"];
const PHOTOGRAPHS = ["consent_photographs"];
const PICTURES = /^(image|video)$/;
const YES = new Set(["yes", "1", "true", "OK", "given"]);

export class Session {
  /** @param {Bundle} bundle @param {Form} form @param {Told} told @param {string} device */
  constructor(bundle, form, told, device) {
    Object.assign(this, { bundle, form, told, device });
    /** @type {Map<string, Uint8Array>} */
    this.files = new Map();
    /** @type {Set<() => void>} */
    this.listeners = new Set();
    this.told_soon = false;
  }

  /** @param {Bundle} bundle @param {Form} form @param {string} device @param {string} language of the kit */
  static async begin(bundle, form, device, language) {
    const { key, version, sha256: digest } = form;
    const told = {
      id: crypto.randomUUID(),
      form: { key, version, sha256: digest },
      started_at: new Date().toISOString(),
      ...{ language, page: 0, reference: "", consent: false, files: [] },
    };
    const session = new Session(bundle, form, told, device);
    session.root = (await loaded(form)).createInstance(session.configuration()).root;
    session.speak(language);
    return session;
  }

  /** As it was left. @param {Bundle} bundle @param {Form} form @param {string} device @param {Told} told @param {string} xml @param {Map<string, Uint8Array>} files */
  static async resume(bundle, form, device, told, xml, files) {
    const session = new Session(bundle, form, told, device);
    session.files = files;
    const data = new FormData();
    data.set("xml_submission_file", new File([xml], "xml_submission_file", { type: "text/xml" }));
    for (const { name, type } of told.files) {
      if (files.has(name)) {
        data.set(name, new File([files.get(name)], name, { type }));
      }
    }
    const engine = await loaded(form);
    session.root = (await engine.restoreInstance({ data: [data] }, session.configuration())).root;
    session.speak(told.language);
    return session;
  }

  configuration() {
    return configuration({
      device: this.device,
      name: (extension) => this.named ?? `file-${crypto.randomUUID().slice(0, 8)}${extension}`,
      changed: () => this.changed(),
      locate,
    });
  }

  /** Tell whoever listens, once for all that changes at the same time. */
  changed() {
    if (!this.told_soon) {
      this.told_soon = true;
      queueMicrotask(() => {
        this.told_soon = false;
        this.listeners.forEach((each) => each());
      });
    }
  }

  /** @param {string} language as the form names it, or the first two letters */
  speak(language) {
    const found = this.root.languages.find((each) => each.language === language) ?? this.root.languages.find((each) => codeOf(each) === language);
    if (found && !found.isSyntheticDefault) {
      this.root.setLanguage(found);
      this.told.language = found.language;
    }
  }

  /** @returns {string} the code of the language the form speaks now */
  spoken() {
    return codeOf(this.root.currentState.activeLanguage) || this.told.language;
  }

  /** @param {string[]} names of the question @returns {boolean | null} null where the form does not ask */
  consents(names) {
    const asked = [...below(this.root)].filter((each) => !each.currentState.children && names.includes(nameOf(each)));
    return asked.length ? asked.some((each) => each.currentState.relevant && YES.has(said(each))) : null;
  }

  /** May anything be kept? Not before the person consents, where the form asks for it. */
  mayKeep() {
    return this.consents(INTERVIEW) !== false;
  }

  /** Why no photograph may be taken; nothing where it may. @returns {"noPhotographs" | "noConsent" | null} */
  noPhotographs() {
    if (!this.bundle.photographs) {
      return "noPhotographs";
    }
    const asked = this.consents(PHOTOGRAPHS);
    const person = this.consents(INTERVIEW) !== null;
    return asked || (asked === null && !person) ? null : "noConsent";
  }

  /** Take in a file; its bytes are never changed. @param {any} node @param {Blob} blob @param {string} extension @param {string} kind */
  async take(node, blob, extension, kind) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const number = Math.max(0, ...this.told.files.map((each) => each.number)) + 1;
    const name = `${kind}-${String(number).padStart(3, "0")}.${extension}`;
    const file = { name, type: blob.type || "application/octet-stream", size: bytes.length, sha256: await sha256(bytes) };
    this.told.files.push({ ...file, taken_at: new Date().toISOString(), number, scale: false, colour_reference: false });
    this.files.set(name, bytes);
    this.named = name;
    node.setValue(new File([bytes], name, { type: file.type }));
    this.named = undefined;
    this.changed();
  }

  /** A file that was chosen by mistake is gone; a picture once taken stays in the list, with its number. @param {any} node @param {string} name */
  drop(node, name) {
    node.setValue(null);
    if (name.startsWith("file-")) {
      this.files.delete(name);
      this.told.files = this.told.files.filter((each) => each.name !== name);
    }
  }

  /** What a consent that was taken back no longer covers is not sealed: every picture. */
  withdraw() {
    if (this.noPhotographs()) {
      const pictures = [...below(this.root)].filter((each) => each.nodeType === "upload" && PICTURES.test(each.nodeOptions.media.type));
      pictures.forEach((each) => each.setValue(null));
      this.told.files = this.told.files.filter((each) => !each.name.startsWith("photograph-") && !each.name.startsWith("video-"));
      this.files = new Map(this.told.files.map(({ name }) => [name, this.files.get(name)]));
    }
  }

  /** @param {string} name @returns {Listed | undefined} */
  listed(name) {
    return this.told.files.find((each) => each.name === name);
  }

  /** @returns {Promise<string>} the answers as they stand */
  async xml() {
    const payload = await this.root.prepareInstancePayload({ payloadType: "monolithic" });
    return payload.data[0].get("xml_submission_file").text();
  }

  /** What is said of the finished record, beside its answers. @param {{id: string, offset: number}} device */
  finished(device) {
    const { id, form, started_at, files } = this.told;
    return {
      format: "visita-record/1",
      ...{ id, form, vault: this.bundle.vault, bundle: this.bundle.id, device: device.id },
      ...{ started_at, finished_at: new Date().toISOString(), clock_offset_s: device.offset },
      language: this.spoken(),
      entered_later: this.told.on_paper || null,
      consent: { interview: this.consents(INTERVIEW) === true, photographs: this.consents(PHOTOGRAPHS) === true },
      files: this.mayKeep() ? files : [],
      amends: null,
    };
  }
}

/** @param {any} node @returns {string} */
const said = (node) => node.currentState.instanceValue ?? "";

/** @param {{language: string}} language `English (en)` or `en` @returns {string} */
export const codeOf = ({ language }) => /\(([\w-]+)\)\s*$/.exec(language)?.[1] ?? language;
