// What the browser's age library makes of files, asked from the tests in Python.
//
// node age_files.mjs VERB LIBRARY: jobs come as JSON on stdin, answers go as JSON to stdout.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { argv, stdin, stdout } from "node:process";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";

const [, , verb, library, extra] = argv;
const age = await import(pathToFileURL(library).href);

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The keys or passphrases of a job, in a decrypter of their own. */
function decrypter({ identities = [], passphrases = [] }) {
  const made = new age.Decrypter();
  identities.forEach((each) => made.addIdentity(each));
  passphrases.forEach((each) => made.addPassphrase(each));
  return made;
}

/** SHA-256 of what a file holds, or null where it is refused. */
async function opened(job, bytes) {
  try {
    const whole = job.armored ? age.armor.decode(Buffer.from(bytes).toString("latin1")) : bytes;
    return digest(await decrypter(job).decrypt(whole));
  } catch {
    return null;
  }
}

/** One CCTV vector: its header of `key: value` lines, then the file, compressed or not. */
function parsed(name, raw) {
  const text = Buffer.from(raw);
  const end = text.indexOf("\n\n");
  const fields = text.subarray(0, end).toString("latin1").split("\n").map((line) => line.split(": "));
  const all = (key) => fields.filter(([found]) => found === key).map(([, value]) => value);
  const body = text.subarray(end + 2);
  return {
    name,
    expect: all("expect")[0],
    payload: all("payload")[0] ?? null,
    armored: all("armored").length > 0,
    identities: all("identity"),
    passphrases: all("passphrase"),
    file: all("compressed").length ? inflateSync(body) : body,
  };
}

const verbs = {
  async vectors() {
    const published = await import(pathToFileURL(extra).href);
    const answers = [];
    for (const [name, raw] of Object.entries(published)) {
      const vector = parsed(name, raw);
      const { file, ...told } = vector;
      answers.push({ ...told, file: file.toString("base64"), browser: await opened(vector, file) });
    }
    return answers;
  },

  async seal(jobs) {
    for (const { from, into, recipients = [], passphrase } of jobs) {
      const made = new age.Encrypter();
      recipients.forEach((each) => made.addRecipient(each));
      if (passphrase) made.setPassphrase(passphrase);
      writeFileSync(into, await made.encrypt(readFileSync(from)));
    }
    return [];
  },

  async open(jobs) {
    const answers = [];
    for (const job of jobs) answers.push(await opened(job, readFileSync(job.file)));
    return answers;
  },

  /** Every alteration of one file in turn: how many are opened all the same. */
  async tamper([{ file, flips, cuts, ...keys }]) {
    const whole = readFileSync(file);
    const accepted = [];
    for (const at of flips) {
      const altered = Buffer.from(whole);
      altered[at] ^= 1;
      if ((await opened(keys, altered)) !== null) accepted.push(`flip ${at}`);
    }
    for (const at of cuts) {
      if ((await opened(keys, whole.subarray(0, at))) !== null) accepted.push(`cut ${at}`);
    }
    return accepted;
  },
};

stdout.write(JSON.stringify(await verbs[verb](JSON.parse((await buffer(stdin)).toString() || "[]"))));
