// Open: new notes, unfinished ones, finished ones.

import { button, h } from "../dom.js";
import * as drafts from "../drafts.js";
import { sure } from "../sure.js";
import { say } from "../words.js";
import { bundle } from "../work.js";
import { finishedPart, wiping } from "./finished.js";
import { moment, show } from "./frame.js";

/** @typedef {{fill: (form: any) => void, resume: (id: string) => void, ready: () => void, lock: () => void, anew: (message?: string) => void, home: () => void}} Ways where one can go from here */

/** @param {Ways} ways */
export async function home(ways) {
  const { forms, label } = (await bundle()).bundle;
  const unfinished = await drafts.all();
  const begin = forms.map((form) => button(form.title, () => ways.fill(form), "wide"));
  const top = h("div", { class: "row" }, button(say("lockNow"), ways.lock), button(say("ready"), ways.ready));
  show(
    label,
    top,
    h("section", {}, h("h2", {}, say("newNote")), ...begin),
    h("section", {}, h("h2", {}, say("drafts")), ...(unfinished.length ? unfinished.map((told) => line(told, forms, ways)) : [h("p", {}, say("noDrafts"))])),
    await finishedPart(ways.anew),
    wiping(ways.anew),
  );
}

/** @param {any} told @param {any[]} forms @param {Ways} ways */
function line(told, forms, ways) {
  const form = forms.find((each) => each.key === told.form.key && each.version === told.form.version);
  const said = { title: form?.title ?? told.form.key, at: moment(told.started_at) };
  const destroy = async () => {
    if (await sure(say("dropSure"), say("wipeYes"))) {
      await drafts.destroy(told.id);
      ways.home();
    }
  };
  const drop = button("×", destroy, "square");
  drop.setAttribute("aria-label", say("drop", said));
  return h("div", { class: "draft" }, button(say("goOn", said), () => ways.resume(told.id), "wide"), drop);
}
