// Notes: begins here.

import "./policy.js";

import { known } from "./device.js";
import { h } from "./dom.js";
import * as guard from "./guard.js";
import * as lock from "./lock.js";
import { WORKER } from "./policy.js";
import { begin } from "./screens/begin.js";
import { fill, resume } from "./screens/filling.js";
import { blank, told } from "./screens/frame.js";
import { home } from "./screens/home.js";
import { locked } from "./screens/locked.js";
import { ready } from "./screens/ready.js";
import { get } from "./store.js";
import * as words from "./words.js";
import { forget } from "./work.js";

/** @type {import("./screens/filling.js").Filling | null} */
let filling = null;
/** @type {string | null} which draft was open when it was locked */
let left = null;

/** @type {import("./screens/home.js").Ways} */
const ways = {
  home: () => gone(() => home(ways)),
  ready: () => ready(ways),
  fill: (form) => entered(() => fill(form, ways), "formBroken"),
  resume: (id) => entered(() => resume(id, ways), "draftBroken"),
  lock: () => lockNow(),
  anew: (message) => start(message),
};

/** @param {() => Promise<void>} next */
async function gone(next) {
  filling = null;
  await next();
}

/** @param {() => Promise<import("./screens/filling.js").Filling>} open @param {"formBroken" | "draftBroken"} fault */
async function entered(open, fault) {
  told(words.say("working"));
  try {
    filling = await open();
    told("");
    filling.again();
  } catch (error) {
    await ways.home();
    told(words.say(fault, { fault: error.message }), "bad");
  }
}

/** Sealed what is open, then nothing of it is left in memory or on the page. */
async function lockNow() {
  guard.unwatch();
  const open = filling;
  filling = null;
  blank();
  if (open) {
    left = open.session.told.id;
    open.close();
    await open.keep();
  }
  forget();
  await locked(unlocked, start);
}

const watching = async () => guard.watch(await get("device", "lock-after"), lockNow);

async function unlocked() {
  await watching();
  const draft = left;
  left = null;
  const there = draft && (await get("drafts", draft));
  await (there ? ways.resume(draft) : ways.home());
}

/** A device that is set up asks for its passphrase; another for a code. @param {string} [message] */
async function start(message = "") {
  filling = null;
  left = null;
  guard.unwatch();
  forget();
  if ((await known()) && (await lock.exists())) {
    await locked(unlocked, start, message);
  } else {
    await begin({ done: unlocked, anew: start, watching }, message);
  }
}

function languages() {
  const choose = h("select", { "aria-label": words.say("language"), autocomplete: "off" });
  choose.append(...Object.entries(words.LANGUAGES).map(([code, name]) => h("option", { value: code, lang: code }, name)));
  choose.value = words.language();
  choose.addEventListener("change", async () => {
    await words.choose(choose.value);
    await (filling ? filling.leave() : lock.isOpen() ? ways.home() : start());
  });
  document.querySelector("header").replaceChildren(choose);
}

await words.choose();
languages();
await navigator.serviceWorker?.register(WORKER, { scope: "/kit/" });
await start();
