// A person's own key: made here, wrapped here. The server is sent the wraps and the public halves.

import { newKeyFile, readKeyFile, sign, writeKeyFile } from "./keyfile.js";
import { drawnFirst, say, telling } from "./said.js";
import { unlock } from "./unlock.js";
import { newCode, tidied, weakness, wrapByPasskey, wrapByPassphrase } from "./wraps.js";

/** The person must type something else first. The message names the sentence. */
class Unfit extends Error {}

/** @param {HTMLFormElement} form @param {string} name @returns {string} what was typed: such fields are never sent */
const typed = (form, name) => form.querySelector(`[data-typed="${name}"]`)?.value ?? "";

/** @param {HTMLFormElement} form @param {string} text of a key file @returns {Promise<import("./wraps.js").Wrap>} */
async function wrapped(form, text) {
  const { way, person } = form.dataset;
  if (way === "PASSKEY") {
    return wrapByPasskey(text, form.elements.label.value, person);
  }
  const passphrase = way === "RECOVERY" ? keptCode(form) : chosen(form, person);
  return wrapByPassphrase(text, way, form.elements.label.value, passphrase);
}

/** @param {HTMLFormElement} form @param {string} person @returns {string} */
function chosen(form, person) {
  const passphrase = typed(form, "passphrase");
  const weak = weakness(passphrase, person);
  if (weak) {
    throw new Unfit(weak);
  }
  if (passphrase !== typed(form, "again")) {
    throw new Unfit("different");
  }
  return passphrase;
}

/** @param {HTMLFormElement} form @returns {string} the code on the page, once its last group was typed */
function keptCode(form) {
  const code = form.closest("[data-recovery]").querySelector("[data-code]").textContent;
  if (tidied(typed(form, "last")) !== code.slice(code.lastIndexOf("-") + 1)) {
    throw new Unfit("not-kept");
  }
  return code;
}

/** @param {HTMLFormElement} form @param {Record<string, string>} values */
function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    form.elements[name].value = value;
  }
}

/** @param {HTMLFormElement} form @param {() => Promise<Record<string, string>>} make what is sent */
function whenSent(form, make) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    say(form, "working");
    await drawnFirst();
    try {
      fill(form, await make());
      form.querySelectorAll("[data-typed]").forEach((each) => (each.value = ""));
      form.submit();
    } catch (fault) {
      say(form, fault instanceof Unfit ? fault.message : telling(fault));
      button.disabled = false;
    }
  });
}

/** @param {HTMLFormElement} form @returns {Promise<Record<string, string>>} a new key in its first wrap */
async function made(form) {
  const { text, recipient, verifyKey } = await newKeyFile();
  const { credential: identity, ...wrap } = await wrapped(form, text);
  const proof = await sign(await readKeyFile(text), `visita-key/1:${form.dataset.user}:${recipient}`);
  return { ...wrap, identity, recipient, verify_key: verifyKey, proof };
}

/** @param {HTMLFormElement} form @param {import("./keyfile.js").KeyFile} file @returns {Promise<Record<string, string>>} */
async function added(form, file) {
  const { credential: identity, ...wrap } = await wrapped(form, writeKeyFile(file));
  return { ...wrap, identity };
}

/** @param {Element} part draws a code once, when asked */
function offerCode(part) {
  const draw = part.querySelector('[data-does="draw"]');
  draw.addEventListener("click", () => {
    part.querySelector("[data-code]").textContent = newCode();
    part.querySelector("[data-drawn]").hidden = false;
    draw.hidden = true;
  });
  part.querySelector('[data-does="print"]').addEventListener("click", () => window.print());
}

/** @param {import("./keyfile.js").KeyFile} file */
function offerMore(file) {
  for (const section of document.querySelectorAll("[data-opened]")) {
    section.hidden = false;
  }
  document.querySelectorAll("[data-recovery]").forEach(offerCode);
  for (const form of document.querySelectorAll("form[data-add]")) {
    whenSent(form, () => added(form, file));
  }
}

for (const form of document.querySelectorAll("form[data-make]")) {
  whenSent(form, () => made(form));
}
if (document.querySelector("[data-unlock]")) {
  unlock().then(offerMore, () => {}); // why not, the page has said
}
