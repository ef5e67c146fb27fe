// Before one goes: installed, kept, room, clock, forms, digits.

import { fingerprint } from "../bundle.js";
import { keep, known, offsetOf } from "../device.js";
import { button, h } from "../dom.js";
import * as lock from "../lock.js";
import { contact, NoConnection, Revoked } from "../server.js";
import { sure } from "../sure.js";
import { say } from "../words.js";
import { bundle } from "../work.js";
import { revoked } from "./finished.js";
import { moment, show, told } from "./frame.js";

const ROOM_MB = 500;
const CLOCK_S = 120;

/** @param {import("./home.js").Ways} ways @param {string} [newest] the bundle the server has */
export async function ready(ways, newest = "") {
  const { bundle: forms, signer } = await bundle();
  const device = await known();
  const more = [];
  const lines = [installed(), await persistent(), await room(), clock(device.offset)];
  if (newest && newest !== forms.id) {
    lines.push(line(false, say("newerBundle")));
    more.push(button(say("again"), () => again(ways)));
  }
  const listed = forms.forms.map((each) => `${each.title} (${each.version})`).join(", ");
  const asking = button(say("askServer"), () => ask(ways), "main");
  const persisting = button(say("askPersistent"), () => navigator.storage.persist().then(() => ready(ways, newest)));
  show(
    say("ready"),
    h("ul", { class: "ready" }, ...lines),
    h("div", { class: "row" }, asking, persisting, ...more, button(say("back"), ways.home)),
    h("p", {}, say("made", { at: moment(forms.made_at), label: forms.label })),
    h("p", {}, say("formsHere", { forms: listed })),
    h("p", {}, say(forms.photographs ? "photographsOn" : "photographsOff")),
    h("h2", {}, say("fingerprint")),
    h("p", { class: "digits" }, await fingerprint(signer, forms.recipient)),
  );
}

/** @param {boolean} good @param {string} words */
function line(good, words) {
  const mark = h("span", { class: "mark", role: "img", "aria-label": say(good ? "good" : "bad") }, good ? "✓" : "!");
  return h("li", { "data-kind": good ? "good" : "bad" }, mark, h("span", {}, words));
}

function installed() {
  const good = matchMedia("(display-mode: standalone), (display-mode: fullscreen)").matches;
  return line(good, say(good ? "installed" : "notInstalled"));
}

async function persistent() {
  const good = await navigator.storage.persisted();
  return line(good, say(good ? "persistent" : "notPersistent"));
}

async function room() {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  const free = Math.floor((quota - usage) / 1_000_000);
  return line(free >= ROOM_MB, say(free >= ROOM_MB ? "room" : "littleRoom", { free }));
}

/** @param {number} seconds */
function clock(seconds) {
  const off = Math.abs(seconds);
  const [many, unit] = off >= 86_400 ? [off / 86_400, "day"] : off >= 3600 ? [off / 3600, "hour"] : [off / 60, "minute"];
  const format = { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 };
  const difference = new Intl.NumberFormat(document.documentElement.lang, format).format(many);
  return off <= CLOCK_S ? line(true, say("clockGood", { seconds: off })) : line(false, say("clockOff", { difference }));
}

/** With a new code for new forms; what is finished stays. @param {import("./home.js").Ways} ways */
async function again(ways) {
  if (await sure(say("againSure"), say("again"))) {
    await lock.destroy();
    ways.anew();
  }
}

/** @param {import("./home.js").Ways} ways */
async function ask(ways) {
  const device = await known();
  try {
    const answer = await contact(device);
    await keep({ ...device, offset: offsetOf(answer.now) });
    await ready(ways, answer.bundle_id);
    told(say("asked"), "good");
  } catch (fault) {
    if (fault instanceof Revoked) {
      await revoked(ways.anew);
    } else {
      told(fault instanceof NoConnection ? say("noConnection") : say("wentWrong", { fault: String(fault) }), "bad");
    }
  }
}
