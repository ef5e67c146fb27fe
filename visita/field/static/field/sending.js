// Forms that a page fills with an opened key before they are sent as any form is. The key stays in
// the memory of the page.

import { drawnFirst, say } from "../sealing/said.js";
import { unlock } from "../sealing/unlock.js";

/** @typedef {import("../sealing/keyfile.js").KeyFile} KeyFile */

/** @type {KeyFile | undefined} */
let own;

if (document.querySelector("[data-unlock]")) {
  unlock().then((file) => (own = file), () => {}); // why not, the page has said
}

/** @param {HTMLFormElement | null} form @param {(form: HTMLFormElement, own: KeyFile) => Promise<string | void>} fill which sentence says why it cannot be sent, or nothing */
export function whenSent(form, fill) {
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    if (!own) {
      say(form, "locked");
      return;
    }
    button.disabled = true;
    say(form, "working");
    await drawnFirst();
    const why = await fill(form, own).catch(() => "failed");
    if (why) {
      say(form, why);
      button.disabled = false;
    } else {
      form.submit();
    }
  });
}
