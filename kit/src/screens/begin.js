// A device that knows nothing yet: a code, a passphrase, and digits to compare.

import { fingerprint, NotGenuine, opened } from "../bundle.js";
import { keep, newPair, offsetOf, publicHalf } from "../device.js";
import { button, h, say as write } from "../dom.js";
import { PRIVATE } from "../form/controls/text.js";
import * as lock from "../lock.js";
import { waiting } from "../records.js";
import { enrol, NoConnection } from "../server.js";
import { put, wipe } from "../store.js";
import { say } from "../words.js";
import { keepBundle } from "../work.js";
import { finishedPart } from "./finished.js";
import { carefully, show, told } from "./frame.js";

/** @typedef {{done: () => void, anew: (message?: string) => void, watching: () => Promise<void>}} Ways */

/** @param {Ways} ways @param {string} [message] */
export async function begin(ways, message = "") {
  const code = h("input", { ...PRIVATE, type: "text", id: "code", required: true, autocapitalize: "off" });
  const first = secret("first");
  const second = secret("second");
  const submit = h("button", { class: "main" }, say("setUp"));
  const form = h("form", { autocomplete: "off", novalidate: true }, ...fields(code, first, second), submit);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fault = faultOf(first.value, second.value);
    told(fault || say("working"), fault ? "bad" : "");
    if (!fault) {
      submit.toggleAttribute("disabled", true);
      carefully(() => setUp(code.value.trim(), first.value, ways), faultWords).finally(() => submit.toggleAttribute("disabled", false));
    }
  });
  const left = (await waiting()).length ? [await finishedPart(ways.anew)] : [];
  show(say("begin"), h("p", {}, say("beginWhy")), form, ...left);
  told(message, message ? "bad" : "");
}

/** @param {string} id */
export const secret = (id) => h("input", { ...PRIVATE, type: "password", id, required: true });

/** @param {HTMLElement} code @param {HTMLElement} first @param {HTMLElement} second */
const fields = (code, first, second) => [
  h("div", { class: "question" }, h("label", { for: "code" }, say("code")), code),
  h("div", { class: "question" }, h("label", { for: "first" }, say("passphraseNew")), h("p", { class: "hint" }, say("passphraseHint", { count: lock.SHORTEST })), first),
  h("div", { class: "question" }, h("label", { for: "second" }, say("passphraseAgain")), second),
];

/** @param {string} first @param {string} second @returns {string} */
function faultOf(first, second) {
  if (first.length < lock.SHORTEST) {
    return say("tooShort", { count: lock.SHORTEST });
  }
  return first === second ? "" : say("notTheSame");
}

/** @param {any} fault @returns {string} */
function faultWords(fault) {
  if (fault instanceof NoConnection) {
    return say("noConnection");
  }
  if (fault instanceof NotGenuine) {
    return say("notGenuine");
  }
  return "status" in fault ? say("codeWrong") : say("wentWrong", { fault: String(fault) });
}

/** @param {string} code @param {string} passphrase @param {Ways} ways */
async function setUp(code, passphrase, ways) {
  const pair = await newPair();
  const answer = await enrol(code, await publicHalf(pair));
  const bundle = await opened(answer.bundle);
  await lock.make(passphrase, bundle.settings.wipe_after);
  await keepBundle(answer.bundle);
  await keep({ id: answer.device, sign: pair.privateKey, offset: offsetOf(answer.now) });
  await put("device", "lock-after", bundle.settings.lock_after_s);
  const digits = await fingerprint(answer.bundle.signer, bundle.recipient);
  await ways.watching();
  compare(digits, ways);
}

/** @param {string} digits @param {Ways} ways */
function compare(digits, { done, anew }) {
  const shown = h("p", { class: "digits" });
  write(shown, digits);
  const differ = button(say("differ"), () => wipe().then(() => anew()), "bad");
  show(say("compare"), h("p", {}, say("compareWhy")), shown, h("div", { class: "row" }, button(say("same"), done, "main"), differ));
}
