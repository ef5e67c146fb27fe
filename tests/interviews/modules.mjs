// The modules of the registers, asked from the tests in Python: jobs as JSON on stdin, answers on stdout.

import { argv, stdin, stdout } from "node:process";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${argv[2]}/`).href;
const entries = await import(`${folder}interviews/entries.js`);
const threads = await import(`${folder}interviews/threads.js`);
const consents = await import(`${folder}interviews/consents.js`);
const reprisals = await import(`${folder}interviews/reprisals.js`);
const { readKeyFile } = await import(`${folder}sealing/keyfile.js`);

const text = (bytes) => Buffer.from(bytes).toString("base64");
const bytes = (base64) => new Uint8Array(Buffer.from(base64, "base64"));

const verbs = {
  sealedEntry: async ({ entry, key, recipient }) => text(await entries.sealedEntry(entry, await readKeyFile(key), recipient)),
  openedEntry: ({ sealed, about, secrets, signers }) => entries.openedEntry(bytes(sealed), about, secrets, signers),
  threads: ({ opened }) => threads.threads(opened),
  heads: ({ opened }) => threads.heads(opened),
  keptBack: ({ opened, given }) => threads.keptBack(opened, given),
  persons: ({ opened }) => threads.threads(opened).map(consents.personOf),
  cases: ({ opened, today }) => reprisals.inTurn(threads.threads(opened).map((each) => reprisals.caseOf(each, today))),
};

/** What a job gives, or the name of what it throws. */
async function answer({ verb, ...words }) {
  try {
    return { gives: await verbs[verb](words) };
  } catch (fault) {
    return { throws: fault.constructor.name };
  }
}

const answers = [];
for (const job of await json(stdin)) {
  answers.push(await answer(job));
}
stdout.write(JSON.stringify(answers));
