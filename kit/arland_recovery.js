// Makes what recovers the key of the first visit of the story: `node arland_recovery.js`, after each
// run of arland.js. It opens the vault with the passphrase that everybody knows. Committed, too.

import { readFileSync, writeFileSync } from "node:fs";

import { newKeyFile } from "../visita/sealing/static/sealing/keyfile.js";
import { layered } from "../visita/sealing/static/sealing/layers.js";
import { openVault } from "../visita/sealing/static/sealing/vaults.js";
import { openWrap, wrapByPassphrase } from "../visita/sealing/static/sealing/wraps.js";

const PASSPHRASE = "arland-demonstration";
const FOLDER = new URL("../visita/site/arland/data/", import.meta.url);
const THRESHOLD = 2;

const { people, vaults } = JSON.parse(readFileSync(new URL("keys.json", FOLDER), "utf8"));
const boris = await openWrap({ way: "PASSPHRASE", label: "", text: people.boris.wrap, credential: "" }, PASSPHRASE);
const vault = await openVault(vaults.first.grants[boris.recipient], boris.secret);
const { text, recipient, verifyKey } = await newKeyFile();
const viktor = { recipient, verify_key: verifyKey, wrap: (await wrapByPassphrase(text, "PASSPHRASE", "", PASSPHRASE)).text };
const keepers = [people.boris.recipient, people.carla.recipient, recipient];
const envelopes = await layered(vault, keepers, THRESHOLD);
writeFileSync(new URL("recovery.json", FOLDER), `${JSON.stringify({ viktor, threshold: THRESHOLD, keepers, envelopes }, null, 1)}\n`);
