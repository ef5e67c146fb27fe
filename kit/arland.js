// Makes the keys and the sealed records of the story anew: `node arland.js`. Their passphrase is
// known to everybody, and what is sealed is invented. Committed, so that the story costs no time.

import { writeFileSync } from "node:fs";

import { pack } from "../visita/sealing/static/sealing/container.js";
import { seal } from "../visita/sealing/static/sealing/envelopes.js";
import { newKeyFile, readKeyFile } from "../visita/sealing/static/sealing/keyfile.js";
import { makeVault } from "../visita/sealing/static/sealing/vaults.js";
import { wrapByPassphrase } from "../visita/sealing/static/sealing/wraps.js";

const PASSPHRASE = "arland-demonstration";
const INTO = new URL("../visita/site/arland/data/keys.json", import.meta.url);
const TOLD = [
  ["e7d5f6a2-6c0b-4b57-9d51-7d0b7f6ad101", "heron", "The cell was cold at night. Twice nobody came when the bell was rung."],
  ["3b1f2c88-90a4-4a0e-b1c6-5f0f8a2f9d02", "alder", "Exercise in the yard lasts twenty minutes, not the hour that the rules promise."],
];

/** @returns {Promise<object>} a person's key: public halves, and one wrap */
async function person() {
  const { text, recipient, verifyKey } = await newKeyFile();
  const { signing } = await readKeyFile(text);
  return { recipient, verify_key: verifyKey, signing, wrap: (await wrapByPassphrase(text, "PASSPHRASE", "", PASSPHRASE)).text };
}

/** @param {string} id @param {string} alias @param {string} said @returns {Record<string, Uint8Array>} a record as a kit would hand it in */
function told(id, alias, said) {
  const about = {
    format: "visita-record/1",
    id,
    form: { key: "private-interview", version: "1", sha256: "0".repeat(64) },
    vault: null,
    bundle: null,
    device: null,
    started_at: null,
    finished_at: null,
    clock_offset_s: 0,
    language: "en",
    consent: { interview: true, photographs: false },
    files: [],
    amends: null,
  };
  const answers = `<?xml version="1.0"?><data id="private-interview" version="1"><consent_first><consent>yes</consent></consent_first><interview><agreed><alias>${alias}</alias></agreed><account>${said}</account></interview><meta><instanceID>uuid:${id}</instanceID></meta></data>`;
  const bytes = (text) => new TextEncoder().encode(text);
  return { "record.json": bytes(JSON.stringify(about)), "submission.xml": bytes(answers) };
}

const people = { ana: await person(), boris: await person(true), carla: await person() };
for (const each of [people.ana, people.carla]) {
  delete each.signing; // Boris alone signs, each time the story is told
}
const cleared = [people.ana.recipient, people.boris.recipient];
const vaults = { first: await makeVault(cleared), second: await makeVault(cleared) };
const plans = { first: await makeVault(cleared), second: await makeVault(cleared) };
const records = [];
for (const [id, alias, said] of TOLD) {
  const sealed = await seal(pack(told(id, alias, said)), [vaults.first.recipient]);
  records.push({ id, body: Buffer.from(sealed).toString("base64") });
}
for (const vault of [...Object.values(vaults), ...Object.values(plans)]) {
  delete vault.secret;
}
writeFileSync(INTO, `${JSON.stringify({ people, vaults, plans, records }, null, 1)}\n`);
