// One question before something that cannot be undone, on the page itself.

import { button, h } from "./dom.js";
import { say } from "./words.js";

/** @param {string} question @param {string} yes @returns {Promise<boolean>} */
export function sure(question, yes) {
  return new Promise((done) => {
    const dialog = h("dialog", { "aria-labelledby": "question" });
    const answer = (value) => () => {
      dialog.remove();
      done(value);
    };
    const no = button(say("keepIt"), answer(false), "plain");
    const buttons = h("div", { class: "row" }, no, button(yes, answer(true), "bad"));
    dialog.append(h("p", { id: "question" }, question), buttons);
    dialog.addEventListener("cancel", answer(false));
    document.body.append(dialog);
    /** @type {HTMLDialogElement} */ (dialog).showModal();
    no.focus();
  });
}
