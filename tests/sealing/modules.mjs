// The desk's own modules, asked from the tests in Python: jobs as JSON on stdin, answers on stdout.

import { argv, stdin, stdout } from "node:process";
import { json } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${argv[2]}/`).href;
const amendments = await import(`${folder}amendments.js`);
const envelopes = await import(`${folder}envelopes.js`);
const container = await import(`${folder}container.js`);
const keyfile = await import(`${folder}keyfile.js`);
const layers = await import(`${folder}layers.js`);
const vaults = await import(`${folder}vaults.js`);
const wraps = await import(`${folder}wraps.js`);

const text = (bytes) => Buffer.from(bytes).toString("base64");
const bytes = (base64) => new Uint8Array(Buffer.from(base64, "base64"));
const each = (entries, turned) => Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, turned(value)]));

const verbs = {
  bucket: ({ size }) => container.bucket(size),
  pack: ({ entries }) => text(container.pack(each(entries, bytes))),
  unpack: ({ packed }) => each(container.unpack(bytes(packed)), text),
  seal: async ({ plain, recipients }) => text(await envelopes.seal(bytes(plain), recipients)),
  unseal: async ({ sealed, secrets }) => text(await envelopes.unseal(bytes(sealed), secrets)),
  amend: async ({ file, amendment }) => text(await amendments.signed(await keyfile.readKeyFile(file), amendment)),
  judge: ({ content, sealed, signers }) => amendments.opened(bytes(content), sealed, signers),
  armored: ({ sealed }) => envelopes.asText(bytes(sealed)),
  newKeyFile: () => keyfile.newKeyFile(),
  readKeyFile: ({ text }) => keyfile.readKeyFile(text),
  sign: async ({ file, words }) => keyfile.sign(await keyfile.readKeyFile(file), words),
  makeVault: ({ recipients }) => vaults.makeVault(recipients),
  openVault: ({ grant, secret }) => vaults.openVault(grant, secret),
  openWrap: ({ wrap, passphrase }) => wraps.openWrap(wrap, passphrase),
  newCode: () => wraps.newCode(),
  tidied: ({ typed }) => wraps.tidied(typed),
  orders: ({ threshold, people }) => layers.orders(threshold, people),
  layered: ({ vault, recipients, threshold }) => layers.layered(vault, recipients, threshold),
  peeled: ({ waiting, secret }) => layers.peeled(waiting, secret),
  recovered: ({ text, secret, recipient }) => layers.recovered(text, secret, recipient),
  wordsOf: ({ recovery, vaultKey, step, text }) => layers.wordsOf(recovery, vaultKey, step, text),
  grant: ({ vault, recipient }) => vaults.grant(vault, recipient),
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
