// Locked: a passphrase opens it. Finished notes can be sent without.

import { h } from "../dom.js";
import * as lock from "../lock.js";
import { say } from "../words.js";
import { secret } from "./begin.js";
import { carefully, show, told } from "./frame.js";
import { finishedPart, wiping } from "./finished.js";

/** @param {() => void} opened @param {(message?: string) => void} anew @param {string} [message] */
export async function locked(opened, anew, message = "") {
  const input = secret("passphrase");
  const submit = h("button", { class: "main" }, say("unlock"));
  const label = h("label", { for: "passphrase" }, say("passphrase"));
  const form = h("form", { autocomplete: "off" }, h("div", { class: "question" }, label, input), submit);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    told(say("working"));
    submit.toggleAttribute("disabled", true);
    const passphrase = input.value;
    input.value = "";
    carefully(() => lock.open(passphrase).then(opened).catch(given(anew)), faultWords).finally(() => {
      submit.toggleAttribute("disabled", false);
      input.focus();
    });
  });
  show(say("name"), form, await finishedPart(anew), wiping(anew));
  told(message, message ? "bad" : "");
  input.focus();
}

/** Everything that could be opened is gone: begin anew. @param {(message: string) => void} anew */
const given = (anew) => (fault) => {
  if (!(fault instanceof lock.Wiped)) {
    throw fault;
  }
  return anew(say("wiped"));
};

/** @param {any} fault @returns {string} */
const faultWords = (fault) =>
  fault instanceof lock.Wrong ? say("wrong", { left: fault.left }) : say("wentWrong", { fault: String(fault) });
