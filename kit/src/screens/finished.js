// Finished notes: sent, or exported as they are, sealed. And the button that leaves nothing.

import { known } from "../device.js";
import { button, h } from "../dom.js";
import { acknowledged, handInAll, waiting } from "../records.js";
import { NoConnection, Revoked } from "../server.js";
import { get, wipe } from "../store.js";
import { sure } from "../sure.js";
import { say } from "../words.js";
import { forget } from "../work.js";
import { told } from "./frame.js";

const SAID = { 409: "refused409", 413: "refused413", 415: "refused415", 422: "refused422", digest: "refused422" };

/** @param {() => void} anew @returns {Promise<HTMLElement>} */
export async function finishedPart(anew) {
  const element = h("section", { "aria-labelledby": "finished" });
  await draw(element, anew);
  return element;
}

/** @param {HTMLElement} element @param {() => void} anew */
async function draw(element, anew) {
  const ids = await waiting();
  const sent = await acknowledged();
  const parts = [h("h2", { id: "finished" }, say("finished"))];
  parts.push(h("p", {}, ids.length ? say("waiting", { count: ids.length }) : say("nothingWaiting")));
  if (sent) {
    parts.push(h("p", {}, say("acknowledged", { count: sent })));
  }
  if (ids.length) {
    const sending = button(say("send"), () => send(element, anew), "main");
    const saving = button(say("export"), () => ids.forEach(save));
    parts.push(h("div", { class: "row" }, sending, saving), h("p", { class: "hint" }, say("exportWhy")));
  }
  element.replaceChildren(...parts);
}

/** @param {HTMLElement} element @param {() => void} anew */
async function send(element, anew) {
  told(say("working"));
  try {
    const { refused } = await handInAll((done, of) => told(say("sending", { done, of })));
    await draw(element, anew);
    const fault = [...refused.values()][0];
    told(fault ? say(SAID[fault] ?? "refusedOther", { count: refused.size }) : say("sentAll"), fault ? "bad" : "good");
  } catch (fault) {
    await failed(fault, element, anew);
  }
}

/** @param {any} fault @param {HTMLElement} element @param {() => void} anew */
async function failed(fault, element, anew) {
  if (fault instanceof Revoked) {
    await revoked(anew);
  } else {
    await draw(element, anew);
    told(fault instanceof NoConnection ? say("noConnection") : say("wentWrong", { fault: String(fault) }), "bad");
  }
}

/** The server does not trust this device: nothing stays. @param {(message?: string) => void} anew */
export async function revoked(anew) {
  await destroyed(() => anew(say("revoked")));
}

/** @param {string} id */
async function save(id) {
  const { bytes } = await get("records", id);
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  h("a", { href: address, download: `${id}.age` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** @param {() => void} anew @returns {HTMLElement} */
export function wiping(anew) {
  const ask = async () => {
    const question = say("wipeSure", { count: (await waiting()).length });
    if (!(await known()) || (await sure(question, say("wipeYes")))) {
      await destroyed(anew);
    }
  };
  return h("section", { class: "wipe" }, button(say("wipe"), ask, "bad"));
}

/** @param {() => void} anew */
async function destroyed(anew) {
  forget();
  await wipe();
  await anew();
}
