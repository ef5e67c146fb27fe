// The places of a visit: written, sealed, opened and compared in this page alone. What is sent to
// the server is a sealed file and the number that binds to it; no field of the plan has a name.

import { pack, unpack } from "../sealing/container.js";
import { NotOpened, seal, unseal } from "../sealing/envelopes.js";
import { drawnFirst, say, withColon } from "../sealing/said.js";
import { unlock } from "../sealing/unlock.js";
import { makeVault, openVault } from "../sealing/vaults.js";
import { commitment, planned, TooMuch, wished, written } from "./commitment.js";

const ENTRY = "plan.json";
const page = document.querySelector("[data-plan]");
const sentences = page.querySelector("[data-sentences]");
const form = page.querySelector("form[data-seal]");

/** Something stands in the way that a sentence of the page tells of. The message names it. */
class Unfit extends Error {}

/** @param {Element} place @param {string} name @returns {HTMLInputElement} a field that is never sent */
const typed = (place, name) => place.querySelector(`[data-typed="${name}"]`);

/** @param {{name?: string, team?: string}} [place] */
function addRow(place = {}) {
  const row = form.querySelector("template").content.cloneNode(true).firstElementChild;
  typed(row, "place").value = place.name ?? "";
  typed(row, "team").value = place.team ?? "";
  form.querySelector("[data-rows]").append(row);
  return row;
}

/** @param {HTMLElement} button */
function act(button) {
  const row = button.closest("[data-rows] > li");
  if (button.dataset.does === "add") {
    typed(addRow(), "place").focus();
  } else if (button.dataset.does === "up" && row?.previousElementSibling) {
    row.previousElementSibling.before(row);
    button.focus();
  } else if (button.dataset.does === "remove") {
    row.remove();
  }
}

/** @returns {Element[]} */
const rows = () => [...form.querySelectorAll("[data-rows] > li")];

/** @param {string} name @returns {string} the place's id in the register, or empty */
function entryOf(name) {
  const options = [...form.querySelectorAll("datalist option")];
  const fitting = options.filter((each) => each.value === name);
  return fitting.length === 1 ? fitting[0].dataset.place : "";
}

/** @returns {import("./commitment.js").Wish} */
function wish() {
  const places = rows()
    .map((row) => ({ name: typed(row, "place").value.trim(), team: typed(row, "team").value }))
    .filter((place) => place.name)
    .map((place) => ({ ...place, place: entryOf(place.name) }));
  if (places.length === 0) {
    throw new Unfit("empty");
  }
  const lines = typed(form, "persons").value.split("\n");
  const persons = lines.map((line) => line.trim()).filter(Boolean);
  const { visit, state, from, to } = page.dataset;
  return { visit, state, window: { from, to }, places, persons, seed: typed(form, "seed").value.trim() };
}

/** @returns {Promise<{recipient: string, grants: Record<string, string>}>} the vault, a new one for the first plan */
async function vault() {
  if (page.dataset.recipient) {
    return { recipient: page.dataset.recipient, grants: {} };
  }
  const keys = [...page.querySelectorAll("[data-key]")].map((each) => each.dataset.key);
  if (keys.length === 0) {
    throw new Unfit("nobody");
  }
  return makeVault(keys);
}

/** @param {Uint8Array} bytes @returns {string} */
const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** @returns {Promise<Record<string, string>>} what is sent */
async function sealed() {
  const plan = planned(wish());
  const { recipient, grants } = await vault();
  const body = await seal(pack({ [ENTRY]: written(plan) }), [recipient]);
  return {
    sealed: crypto.randomUUID(),
    body: base64(body),
    commitment: await commitment(plan),
    recipient,
    grants: JSON.stringify(grants),
  };
}

/** @param {Record<string, string>} made what the browser made of the plan */
async function sent(made) {
  for (const [name, value] of Object.entries(made)) {
    form.elements[name].value = value;
  }
  const reply = await fetch(form.action, { method: "POST", body: new FormData(form) }).catch(() => null);
  if (reply?.status === 409) {
    sentences.querySelector("[data-why]").textContent = (await reply.json()).why;
    throw new Unfit("refused");
  }
  if (reply?.status !== 201) {
    throw new Unfit("not-sent");
  }
  location.reload();
}

/** @param {unknown} fault @returns {string} */
function telling(fault) {
  if (fault instanceof Unfit) {
    return fault.message;
  }
  if (fault instanceof TooMuch) {
    return "too-much";
  }
  return fault instanceof NotOpened ? "not-opened" : "failed";
}

/** @param {() => Promise<void>} work */
async function told(work) {
  const buttons = page.querySelectorAll("button");
  buttons.forEach((each) => (each.disabled = true));
  say(sentences, "working");
  await drawnFirst();
  try {
    await work();
    say(sentences);
  } catch (fault) {
    say(sentences, telling(fault));
  } finally {
    buttons.forEach((each) => (each.disabled = false));
  }
}

/** @param {HTMLFormElement} asked @returns {Promise<{grant: string, body: string}>} */
async function given(asked) {
  const reply = await fetch(asked.action, { method: "POST", body: new FormData(asked) }).catch(() => null);
  if (!reply?.ok || reply.redirected) {
    throw new Unfit("not-given");
  }
  return reply.json();
}

/** @param {HTMLFormElement} asked @param {import("../sealing/unlock.js").KeyFile} key */
async function open(asked, key) {
  const { grant, body } = await given(asked);
  const { secret } = await openVault(grant, key.secret);
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  const content = unpack(await unseal(bytes, [secret]))[ENTRY];
  const text = new TextDecoder().decode(content).trim();
  const plan = JSON.parse(text);
  if ((await commitment(plan)) !== asked.dataset.commitment) {
    throw new Unfit("other");
  }
  show(plan, text, asked.dataset.version);
}

/** @param {import("./commitment.js").Plan} plan @param {string} text @param {string} version */
function show(plan, text, version) {
  const place = page.querySelector("[data-opened]");
  const found = wished(plan);
  place.querySelector("[data-number]").textContent = version;
  place.querySelector("[data-places]").replaceChildren(...found.places.map((each) => item(labelled(each))));
  place.querySelector("[data-persons]").textContent = found.persons.join(", ");
  place.querySelector('[data-does="take-out"]').onclick = () => takeOut(text, version);
  place.hidden = false;
  compare(place, found.places);
  if (form && rows().every((row) => !typed(row, "place").value)) {
    begunFrom(found);
  }
  place.querySelector("h2").focus();
}

/** The next version begins with what this one says, unless something was typed. @param {import("./commitment.js").Wish} found */
function begunFrom(found) {
  form.querySelector("[data-rows]").replaceChildren();
  found.places.forEach(addRow);
  typed(form, "persons").value = found.persons.join("\n");
  typed(form, "seed").value = found.seed;
}

/** @param {{name: string, team: string}} place */
const labelled = (place) => (place.team ? `${place.name} (${place.team})` : place.name);

/** @param {string} text @returns {HTMLLIElement} */
function item(text) {
  const made = document.createElement("li");
  made.textContent = text;
  return made;
}

/** @param {HTMLElement} place @param {{name: string, place: string}[]} plan */
function compare(place, plan) {
  const list = place.querySelector("[data-compared]");
  if (!list) {
    return;
  }
  const stops = [...place.querySelectorAll("[data-stop]")].map((each) => ({ place: each.dataset.stop, name: each.textContent }));
  const same = (one, other) => (one.place && one.place === other.place) || plain(one.name) === plain(other.name);
  const { kept, dropped, added } = list.dataset;
  list.replaceChildren(
    ...plan.map((each) => item(withColon(each.name, stops.some((stop) => same(stop, each)) ? kept : dropped))),
    ...stops.filter((stop) => !plan.some((each) => same(stop, each))).map((stop) => item(withColon(stop.name, added))),
  );
}

/** @param {string} name */
const plain = (name) => name.trim().toLowerCase();

/** @param {string} text @param {string} version */
function takeOut(text, version) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `plan-${version}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

for (const asked of page.querySelectorAll("form[data-open]")) {
  asked.addEventListener("submit", (event) => {
    event.preventDefault();
    unlock().then(
      (key) => told(() => open(asked, key)),
      () => {}, // why not, the page has said
    );
  });
}

if (form) {
  addRow();
  page.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-does]");
    if (button && form.contains(button)) {
      act(button);
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    told(async () => sent(await sealed()));
  });
}
