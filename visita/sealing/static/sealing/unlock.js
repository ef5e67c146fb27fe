// Asks a person for one of the ways that open their key, and gives the key. It stays in this page's
// memory: leaving the page forgets it. Any page that holds sealing/unlock.html can ask, also twice.

import { NotOpened } from "./envelopes.js";
import { drawnFirst, say, telling } from "./said.js";
import { openWrap, tidied } from "./wraps.js";

/** @typedef {import("./keyfile.js").KeyFile} KeyFile */
/** @typedef {import("./wraps.js").Wrap} Wrap */

/** The person has no key, or is no longer signed in. The page has said so. */
export class NoWays extends Error {}

/** @type {Promise<KeyFile> | undefined} */
let asking;

/** @param {HTMLElement} [place] the part of the page with data-unlock @returns {Promise<KeyFile>} once a way has opened it @throws {NoWays} */
export function unlock(place = document.querySelector("[data-unlock]")) {
  asking ??= ask(place).catch((fault) => {
    asking = undefined;
    throw fault;
  });
  return asking;
}

/** @param {HTMLElement} place @returns {Promise<KeyFile>} */
async function ask(place) {
  place.hidden = false;
  if (document.activeElement !== document.body) {
    place.querySelector("h2").focus();
  }
  const ways = await waysOf(place);
  const forms = [...place.querySelectorAll("form[data-way]")];
  return new Promise((found) => {
    for (const form of forms) {
      const fitting = ways.filter((each) => each.way === form.dataset.way);
      form.closest("[data-kind]").hidden = fitting.length === 0;
      offer(form, fitting);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        attempt(place, form, fitting).then((file) => file && found(file));
      });
    }
  });
}

/** @param {HTMLElement} place @returns {Promise<Wrap[]>} */
async function waysOf(place) {
  const reply = await fetch(place.dataset.ways, { credentials: "same-origin" }).catch(() => null);
  if (!reply?.ok || reply.redirected) {
    say(place, "no-server");
    throw new NoWays();
  }
  const { ways } = await reply.json();
  if (ways.length === 0) {
    say(place, "no-key");
    throw new NoWays();
  }
  return ways;
}

/** @param {HTMLFormElement} form @param {Wrap[]} fitting the devices to choose from */
function offer(form, fitting) {
  const choice = form.querySelector("select");
  choice?.replaceChildren(...fitting.map((each, index) => new Option(each.label, String(index))));
}

/** @param {HTMLElement} place @param {HTMLFormElement} form @param {Wrap[]} fitting @returns {Promise<KeyFile | undefined>} */
async function attempt(place, form, fitting) {
  const buttons = place.querySelectorAll("button");
  buttons.forEach((each) => (each.disabled = true));
  say(place, "working");
  await drawnFirst();
  try {
    const file = await opened(form, fitting);
    form.reset();
    place.querySelectorAll("[data-kind]").forEach((each) => (each.hidden = true));
    say(place, "opened");
    return file;
  } catch (fault) {
    say(place, fault instanceof NotOpened ? `wrong-${form.dataset.way}` : telling(fault));
    return undefined;
  } finally {
    buttons.forEach((each) => (each.disabled = false));
  }
}

/** @param {HTMLFormElement} form @param {Wrap[]} fitting @returns {Promise<KeyFile>} */
async function opened(form, fitting) {
  if (form.dataset.way === "PASSKEY") {
    return openWrap(fitting[Number(form.querySelector("select").value)]);
  }
  const typed = form.querySelector("input").value;
  const words = form.dataset.way === "RECOVERY" ? tidied(typed) : typed;
  for (const each of fitting) {
    const file = await openWrap(each, words).catch(unlessNotOpened);
    if (file) {
      return file;
    }
  }
  throw new NotOpened();
}

/** @param {unknown} fault @returns {undefined} */
function unlessNotOpened(fault) {
  if (!(fault instanceof NotOpened)) {
    throw fault;
  }
}
