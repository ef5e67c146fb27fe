// A vault gets another key, made here, and everything in it is sealed again, here, one after the
// other. What was done stays done when the page is closed.

import { NotOpened, seal, unseal } from "./envelopes.js";
import { say } from "./said.js";
import { unlock } from "./unlock.js";
import { makeVault, openVault } from "./vaults.js";

const form = document.querySelector("form[data-rotate]");

/** @param {string} id of a json_script @returns {any} */
const told = (id) => JSON.parse(document.getElementById(id).textContent);

/** @param {string} address @param {BodyInit} body @param {string} [type] @returns {Promise<Response>} */
async function post(address, body, type) {
  const headers = { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, ...(type ? { "Content-Type": type } : {}) };
  const reply = await fetch(address, { method: "POST", credentials: "same-origin", headers, body });
  if (!reply.ok || reply.redirected) {
    throw new Error("refused");
  }
  return reply;
}

/** @param {string} name @param {string} id @returns {string} the address for one sealed object */
const addressOf = (name, id) => form.dataset[name].replace(form.dataset.vault, id);

/** @param {string} id @param {string[]} secrets @param {string} recipient */
async function sealAgain(id, secrets, recipient) {
  const bytes = new Uint8Array(await (await post(addressOf("take", id), "")).arrayBuffer());
  const again = await seal(await unseal(bytes, secrets), [recipient]);
  await post(addressOf("reseal", id), again, "application/octet-stream");
}

/** @param {string[]} waiting @param {string[]} secrets @param {string} recipient @returns {Promise<string>} what is to be said */
async function sealAll(waiting, secrets, recipient) {
  const progress = form.querySelector("progress");
  progress.max = Math.max(1, waiting.length);
  let unopened = 0;
  for (const [done, id] of waiting.entries()) {
    await sealAgain(id, secrets, recipient).catch((fault) => {
      if (!(fault instanceof NotOpened)) {
        throw fault;
      }
      unopened += 1;
    });
    progress.value = done + 1;
  }
  return unopened ? "not-opened" : "done";
}

/** @returns {Promise<{waiting: string[], recipient: string}>} the new key, once the server keeps its grants */
async function rotated() {
  const { recipient, grants } = await makeVault(told("recipients"));
  form.elements.generation.value = told("generation");
  form.elements.recipient.value = recipient;
  form.elements.grants.value = JSON.stringify(grants);
  const { waiting } = await (await post(form.action, new URLSearchParams(new FormData(form)))).json();
  return { waiting, recipient };
}

/** @param {() => Promise<{waiting: string[], recipient: string}>} begin @param {string[]} secrets */
async function work(begin, secrets) {
  form.querySelectorAll("button").forEach((each) => (each.disabled = true));
  say(form, "working");
  try {
    const { waiting, recipient } = await begin();
    say(form, await sealAll(waiting, secrets, recipient));
  } catch {
    say(form, "failed");
  }
}

/** @param {import("./keyfile.js").KeyFile} own */
async function offer(own) {
  const vaults = await Promise.all(told("grants").map((each) => openVault(each, own.secret)));
  const secrets = vaults.map((each) => each.secret);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    work(rotated, secrets);
  });
  // the newest generation comes first
  const goOn = async () => ({ waiting: told("waiting"), recipient: vaults[0].recipient });
  form.querySelector('[data-does="go-on"]')?.addEventListener("click", () => work(goOn, secrets));
}

unlock().then(offer).catch(() => {}); // why not, the page has said
