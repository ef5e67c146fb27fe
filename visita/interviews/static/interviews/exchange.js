// What goes between this page and the server: which keys, sealed entries out, sealed entries in.

import { drawnFirst } from "../sealing/said.js";
import { openVault } from "../sealing/vaults.js";
import { openedEntry, sealedEntry } from "./entries.js";

/** @typedef {import("../sealing/keyfile.js").KeyFile} KeyFile */
/** @typedef {import("./entries.js").Opened} Opened */
/** @typedef {{vault: string, grants: string[], signers: import("./entries.js").Signer[], token: string}} Hold */
/** @typedef {{opened: Opened[], given: string[], apart: {id: string, day: string}[]}} Found `apart`: does not open, or nobody of the vault signed it */

/** The server cannot be reached, or the person is no longer signed in. Nothing was sent. */
export class NoServer extends Error {}

/** The server answered, and took or gave nothing. */
export class Refused extends Error {}

/** What was given ends before its end. */
export class CutShort extends Error {}

const OCTETS = "application/octet-stream";

/** @param {string} address @param {RequestInit} [how] @returns {Promise<Response>} @throws {NoServer | Refused} */
async function asked(address, how) {
  const answer = await fetch(address, { credentials: "same-origin", ...how }).catch(() => null);
  if (!answer || answer.redirected) {
    throw new NoServer();
  }
  if (!answer.ok) {
    throw new Refused();
  }
  return answer;
}

/** @typedef {{base: string, register: string, own: KeyFile, name: string}} Desk where the registers are, which one it is, and whose key is open */

/** @param {Desk} desk @returns {Promise<Hold>} asked before each step: a key may have been changed, a session have ended */
const holdFor = async (desk) => (await asked(`${desk.base}hold/`)).json();

/**
 * @param {Desk} desk @param {(done: number, of: number) => void} progress
 * @returns {Promise<Found>} @throws {NoServer | Refused | CutShort | import("../sealing/envelopes.js").NotOpened}
 */
export async function openedRegister(desk, progress) {
  const hold = await holdFor(desk);
  const vaults = await Promise.all(hold.grants.map((each) => openVault(each, desk.own.secret)));
  const headers = { "X-CSRFToken": hold.token };
  const lines = linesOf(await asked(`${desk.base}${desk.register}/open/`, { method: "POST", headers }));
  return openedLines(await lines, { desk, hold, secrets: vaults.map((each) => each.secret) }, progress);
}

/** @param {Line[]} lines @param {{desk: Desk, hold: Hold, secrets: string[]}} by @param {(done: number, of: number) => void} progress @returns {Promise<Found>} */
async function openedLines(lines, { desk, hold, secrets }, progress) {
  /** @type {Found} */
  const found = { opened: [], given: lines.map((each) => each.id), apart: [] };
  for (const [index, { id, day, body }] of lines.entries()) {
    const about = { id, vault: hold.vault, register: desk.register };
    await openedEntry(body, about, secrets, hold.signers).then(
      (each) => found.opened.push(each),
      () => found.apart.push({ id, day }),
    );
    if (index % 20 === 0) {
      progress(index, lines.length);
      await drawnFirst();
    }
  }
  return found;
}

/** @typedef {{id: string, day: string, body: Uint8Array}} Line */

/** @param {Response} answer @returns {Promise<Line[]>} @throws {CutShort} */
async function linesOf(answer) {
  const text = await answer.text().catch(() => "");
  const lines = text.trimEnd().split("\n").map(parsed);
  const [about, ...entries] = lines;
  if (lines.includes(null) || about.number !== entries.length) {
    throw new CutShort();
  }
  return entries.map(({ id, day, body }) => ({ id, day, body: Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)) }));
}

/** @param {string} line */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Sends an entry. Whoever did not hear whether it arrived sends the very same octets once more. */
export class Sending {
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** @type {{said: string, entry: import("./entries.js").Entry, body: Uint8Array} | null} */
    this.waiting = null;
  }

  /** @param {{kind: string, answers: string, after: string[], fields: import("./entries.js").Entry["fields"]}} words @returns {Promise<Opened>} as it was kept @throws {NoServer | Refused} */
  async send(words) {
    const { base, register, own, name } = this.desk;
    const hold = await holdFor(this.desk);
    const { recipient } = await openVault(hold.grants[0], own.secret);
    const said = JSON.stringify([words, recipient]);
    if (this.waiting?.said !== said) {
      const about = { id: crypto.randomUUID(), vault: hold.vault, register, written_at: new Date().toISOString() };
      const entry = { ...about, ...words };
      this.waiting = { said, entry, body: await sealedEntry(entry, own, recipient) };
    }
    const { entry, body } = this.waiting;
    const headers = { "X-CSRFToken": hold.token, "Content-Type": OCTETS, "X-Sealed-To": recipient };
    await asked(`${base}${register}/${entry.id}/`, { method: "POST", headers, body });
    this.waiting = null;
    return { entry, whose: name };
  }
}
