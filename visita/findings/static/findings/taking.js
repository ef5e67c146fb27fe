// Beside an opened record: answers are taken over one by one, looked at for names, and sent. The
// record stays open in this page's memory; what is sent is what stands in the boxes.

import { say, withColon } from "../sealing/said.js";
import { asksWho, telling } from "./telling.js";

const panel = /** @type {HTMLElement} */ (document.querySelector("[data-taking]"));
const finding = panel.querySelector("form:not([data-is-stop])");
const text = finding.elements.text;
const warning = finding.querySelector("[data-telling]");
const places = JSON.parse(document.getElementById("places").textContent);

/** @returns {string[]} what stood there before it was amended tells as much as what stands there now */
const identifying = () =>
  [...document.querySelectorAll("#opened dd[data-question]")]
    .filter((each) => asksWho(each.dataset.question))
    .flatMap(({ dataset }) => [dataset.said, dataset.given ?? ""]);

/** @param {HTMLElement} answer */
function offer(answer) {
  answer.dataset.said ??= answer.textContent; // of an amended answer, what stands there now
  if (asksWho(answer.dataset.question)) {
    const stays = document.createElement("span");
    stays.className = "v-stays";
    stays.textContent = panel.dataset.stays;
    answer.append(stays);
    return;
  }
  const label = answer.previousElementSibling.textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "v-button v-button--quiet v-take";
  button.textContent = panel.dataset.take;
  button.setAttribute("aria-label", withColon(panel.dataset.take, label));
  button.addEventListener("click", () => take(`${label} ${answer.dataset.said}`));
  answer.append(button);
}

/** @param {string} line */
function take(line) {
  text.value = text.value ? `${text.value}\n${line}` : line;
  panel.querySelector("[data-told-softly]").textContent = `${panel.dataset.taken} ${line}`;
  look();
}

/** Shows what in the text may tell who it is; whoever changed the text has to look again. */
function look() {
  const found = telling(text.value, identifying(), places);
  const before = [...warning.querySelectorAll("li")].map((each) => each.textContent);
  warning.hidden = found.length === 0;
  if (found.join("\n") !== before.join("\n")) {
    warning.querySelector("input").checked = false;
    warning.querySelector("ul").replaceChildren(...found.map((each) => Object.assign(document.createElement("li"), { textContent: each })));
  }
}

/** @param {SubmitEvent} event */
async function send(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form === finding && !warning.hidden && !warning.querySelector("input").checked) {
    say(form, "look");
    return;
  }
  const button = form.querySelector(".v-buttons button");
  button.disabled = true;
  try {
    await tell(form, await fetch(form.action, { method: "POST", credentials: "same-origin", body: new URLSearchParams(new FormData(form)) }));
  } catch {
    say(form, "failed");
  } finally {
    button.disabled = false;
  }
}

/** @param {HTMLFormElement} form @param {Response} reply */
async function tell(form, reply) {
  if (reply.redirected || ![201, 400, 409].includes(reply.status)) {
    throw new Error("no answer");
  }
  const told = await reply.json();
  if (reply.status !== 201) {
    say(form, "faults");
    const lines = told.faults.map((each) => [each.label, each.text].filter(Boolean).join(": "));
    form.querySelector('[data-said="faults"] ul').replaceChildren(...lines.map((each) => Object.assign(document.createElement("li"), { textContent: each })));
    return;
  }
  say(form, "kept");
  form.querySelector("[data-what]").textContent = told.said;
  form.querySelector("[data-where]").href = told.url;
  form.querySelector('[name$="key"]').value = crypto.randomUUID();
  if (form === finding) {
    text.value = "";
    look();
  }
}

/** @param {Record<string, Uint8Array>} entries of the record: what a form about a place says of the stop */
function prefill(entries) {
  const about = JSON.parse(new TextDecoder().decode(entries["record.json"]));
  const said = (/** @type {string} */ name) => document.querySelector(`#opened dd[data-question="${name}"]`)?.dataset.said ?? "";
  const stop = panel.querySelector("[data-is-stop]");
  stop.elements["stop-place"].value = said("place");
  stop.elements["stop-arrived_at"].value = local(about.started_at);
  stop.elements["stop-left_at"].value = local(about.finished_at);
  stop.closest("details").open = said("place") !== "";
}

/** @param {string | undefined} moment @returns {string} as a field for day and hour takes it */
function local(moment) {
  if (!moment) {
    return "";
  }
  const there = new Date(moment);
  return new Date(there.getTime() - there.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

document.addEventListener("record-opened", (event) => {
  document.querySelectorAll("#opened dd[data-question]:not([hidden])").forEach(offer);
  prefill(event.detail);
  panel.hidden = false;
});
text.addEventListener("input", look);
panel.querySelectorAll("form[data-sends]").forEach((each) => each.addEventListener("submit", send));
