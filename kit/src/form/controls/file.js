// A file that is on the device already, and what is said of any file of a record.

import { button, h, set } from "../../dom.js";
import { during } from "../../guard.js";
import * as words from "../../words.js";

export const MOST = 80 * 1024 * 1024;

/** @param {any} node @param {import("../view.js").Context} context */
export function file(node, context) {
  const held = holder(node, context);
  const input = h("input", { type: "file", hidden: true, accept: node.nodeOptions.media.accept, autocomplete: "off" });
  const fault = h("p", { class: "error", hidden: true, role: "alert" });
  const choose = button(words.say("chooseFile"), () => during(picked(input)).then((found) => found && take(found)));
  const take = async (found) => {
    const large = sizeOf(context) + found.size > MOST;
    fault.textContent = large ? words.say("tooLarge") : "";
    set(fault, "hidden", !large);
    if (!large) {
      const extension = /\.(\w{1,8})$/.exec(found.name)?.[1] ?? "bin";
      await context.session.take(node, found, extension.toLowerCase(), "file");
    }
  };
  return {
    ...{ element: h("div", {}, choose, input, fault, held.element), group: true },
    update() {
      choose.toggleAttribute("disabled", node.currentState.readonly);
      held.update();
    },
  };
}

/** @param {import("../view.js").Context} context @returns {number} bytes of all files of the record */
export const sizeOf = ({ session }) => [...session.files.values()].reduce((sum, each) => sum + each.length, 0);

/** @param {HTMLInputElement} input @returns {Promise<File | undefined>} */
const picked = (input) =>
  new Promise((done) => {
    input.value = "";
    input.onchange = () => done(input.files?.[0]);
    input.oncancel = () => done(undefined);
    input.click();
  });

/** What is there: name, size, digest; shown when asked, for no picture lies open by itself.
 * @param {any} node @param {import("../view.js").Context} context
 */
export function holder(node, context) {
  const element = h("div", { class: "held" });
  let drawn = null;
  return {
    element,
    update() {
      const name = node.currentState.instanceValue ?? "";
      const now = `${name} ${node.currentState.readonly}`;
      if (drawn !== now) {
        drawn = now;
        element.replaceChildren(...(name ? inside(node, context, name) : []));
      }
    },
  };
}

/** @param {any} node @param {import("../view.js").Context} context @param {string} name */
function inside(node, context, name) {
  const listed = context.session.listed(name);
  const bytes = context.session.files.get(name);
  if (!listed || !bytes) {
    return [h("p", {}, name)];
  }
  const said = words.say("fileHere", { name, size: Math.ceil(listed.size / 1024), digest: listed.sha256.slice(0, 12) });
  const view = h("div");
  const show = button(words.say("showFile"), () => toggle(show, view, context, listed, bytes));
  const removal = button(words.say("removeFile"), () => context.session.drop(node, name));
  removal.toggleAttribute("disabled", node.currentState.readonly);
  const marks = listed.type.startsWith("image/") ? [mark(context, listed, "scale", "scale"), mark(context, listed, "colour_reference", "colour")] : [];
  return [h("p", {}, said), ...marks, h("div", { class: "row" }, show, removal), view];
}

/** @param {import("../view.js").Context} context @param {any} listed @param {string} key @param {string} word */
function mark(context, listed, key, word) {
  const input = h("input", { type: "checkbox", autocomplete: "off" });
  input.checked = listed[key];
  input.addEventListener("change", () => {
    listed[key] = input.checked;
    context.session.changed();
  });
  return h("label", { class: "choice" }, input, h("span", {}, words.say(word)));
}

/** @param {HTMLElement} show @param {HTMLElement} view @param {import("../view.js").Context} context @param {any} listed @param {Uint8Array} bytes */
function toggle(show, view, context, { type, name }, bytes) {
  const tag = { image: "img", audio: "audio", video: "video" }[type.split("/")[0]];
  const open = !view.hasChildNodes();
  show.textContent = words.say(open ? "hideFile" : "showFile");
  const src = open && tag ? context.address(new Blob([bytes], { type })) : "";
  view.replaceChildren(...(src ? [h(tag, { src, alt: name, controls: tag !== "img", class: "medium" })] : []));
}
