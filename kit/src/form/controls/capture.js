// Photographs, sounds and films, taken by the kit itself: from the camera into memory. No gallery,
// no other program, no file on the disk.

import { button, h, say, set } from "../../dom.js";
import { during } from "../../guard.js";
import * as words from "../../words.js";
import { holder, MOST, sizeOf } from "./file.js";

const ASKED = {
  image: { video: { facingMode: "environment", width: { ideal: 3840 }, height: { ideal: 2160 } } },
  audio: { audio: true },
  video: { video: { facingMode: "environment" }, audio: true },
};
const QUALITY = 0.92;

/** @param {any} node @param {import("../view.js").Context} context @param {"image" | "audio" | "video"} kind */
export function capture(node, context, kind) {
  const held = holder(node, context);
  const stage = h("div", { class: "stage" });
  const told = h("p", { role: "status" });
  const start = button("", () => open(node, context, kind, stage, told));
  return {
    ...{ element: h("div", {}, told, start, stage, held.element), group: true },
    update() {
      const no = kind === "audio" ? null : context.session.noPhotographs();
      const busy = stage.hasChildNodes();
      const again = node.currentState.instanceValue;
      say(start, words.say(kind !== "image" ? "record" : again ? "retake" : "takePhoto"));
      start.toggleAttribute("disabled", Boolean(no) || node.currentState.readonly);
      set(start, "hidden", busy);
      if (no) {
        say(told, words.say(no));
      } else if (told.textContent === words.say("noConsent") || told.textContent === words.say("noPhotographs")) {
        say(told, "");
      }
      held.update();
    },
  };
}

/** @param {any} node @param {import("../view.js").Context} context @param {"image" | "audio" | "video"} kind @param {HTMLElement} stage @param {HTMLElement} told */
async function open(node, context, kind, stage, told) {
  say(told, "");
  let stream;
  try {
    stream = await during(navigator.mediaDevices.getUserMedia(ASKED[kind]));
  } catch {
    say(told, words.say("noCamera"));
    return;
  }
  const film = h("video", { autoplay: true, playsinline: true, muted: true, hidden: kind === "audio" });
  film.srcObject = stream;
  const done = () => {
    stream.getTracks().forEach((each) => each.stop());
    stage.replaceChildren();
    context.session.changed();
  };
  const keep = async (blob) => {
    done();
    await kept(node, context, kind, blob, told);
  };
  const act = kind === "image" ? shooter(film, keep) : recorder(stream, keep);
  stage.replaceChildren(film, h("div", { class: "row" }, act, button(words.say("back"), done)));
  context.session.changed();
  act.toggleAttribute("disabled", kind === "image");
  film.addEventListener("loadeddata", () => act.toggleAttribute("disabled", false)); // before, there is no picture
}

/** @param {any} node @param {import("../view.js").Context} context @param {string} kind @param {Blob} blob @param {HTMLElement} told */
async function kept(node, context, kind, blob, told) {
  if (sizeOf(context) + blob.size > MOST) {
    say(told, words.say("tooLarge"));
    return;
  }
  const extension = blob.type === "image/jpeg" ? "jpg" : "webm";
  await context.session.take(node, blob, extension, kind === "image" ? "photograph" : kind);
}

/** @param {HTMLVideoElement} film @param {(blob: Blob) => void} keep */
const shooter = (film, keep) =>
  button(words.say("shoot"), () => {
    const canvas = /** @type {HTMLCanvasElement} */ (h("canvas", { width: film.videoWidth, height: film.videoHeight }));
    canvas.getContext("2d").drawImage(film, 0, 0);
    canvas.toBlob((blob) => blob && keep(blob), "image/jpeg", QUALITY);
  }, "main");

/** @param {MediaStream} stream @param {(blob: Blob) => void} keep */
function recorder(stream, keep) {
  const machine = new MediaRecorder(stream);
  /** @type {Blob[]} */
  const parts = [];
  machine.ondataavailable = ({ data }) => parts.push(data);
  machine.onstop = () => keep(new Blob(parts, { type: machine.mimeType.split(";")[0] }));
  machine.start();
  return button(words.say("stop"), () => machine.stop(), "main");
}
