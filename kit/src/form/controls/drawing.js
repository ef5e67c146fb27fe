// A drawing or a signature, by finger, pen, mouse or keys.

import { button, h } from "../../dom.js";
import * as words from "../../words.js";
import { holder } from "./file.js";

const STEP = 12;
const ARROWS = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

/** @param {any} node @param {import("../view.js").Context} context @param {Set<string>} looks */
export function drawing(node, context, looks) {
  const held = holder(node, context);
  const size = looks.has("signature") ? { width: 800, height: 300 } : { width: 800, height: 800 };
  const canvas = /** @type {HTMLCanvasElement} */ (h("canvas", { ...size, tabindex: "0", role: "img", "aria-label": words.say("draw") }));
  const clear = () => blank(canvas);
  const use = () => canvas.toBlob((blob) => blob && context.session.take(node, blob, "png", "drawing").then(clear), "image/png");
  const tools = h("div", { class: "row" }, button(words.say("clearDrawing"), clear), button(words.say("useDrawing"), use));
  blank(canvas);
  follow(canvas);
  const board = h("div", {}, canvas, h("p", { class: "hint" }, words.say("draw")), tools);
  return {
    ...{ element: h("div", { class: "drawing" }, board, held.element), group: true },
    update() {
      board.toggleAttribute("hidden", node.currentState.readonly);
      held.update();
    },
  };
}

/** @param {HTMLCanvasElement} canvas */
function blank(canvas) {
  const pen = canvas.getContext("2d");
  Object.assign(pen, { fillStyle: "#ffffff", strokeStyle: "#111111", lineWidth: 4, lineCap: "round", lineJoin: "round" });
  pen.fillRect(0, 0, canvas.width, canvas.height);
}

/** @param {HTMLCanvasElement} canvas */
function follow(canvas) {
  const at = { x: canvas.width / 2, y: canvas.height / 2, down: false };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    Object.assign(at, place(canvas, event), { down: true });
    line(canvas, at, at);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (at.down && event.buttons) {
      const to = place(canvas, event);
      line(canvas, at, to);
      Object.assign(at, to);
    }
  });
  canvas.addEventListener("pointerup", () => (at.down = false));
  canvas.addEventListener("keydown", (event) => byKey(canvas, at, event));
}

/** @param {HTMLCanvasElement} canvas @param {{x: number, y: number, down: boolean}} at @param {KeyboardEvent} event */
function byKey(canvas, at, event) {
  const [right, down] = ARROWS[event.key] ?? [0, 0];
  if (event.key === " ") {
    at.down = !at.down;
  } else if (!right && !down) {
    return;
  }
  event.preventDefault();
  const within = (value, most) => Math.min(Math.max(value, 0), most);
  const to = { x: within(at.x + right, canvas.width), y: within(at.y + down, canvas.height) };
  if (at.down) {
    line(canvas, at, to);
  }
  Object.assign(at, to);
}

/** @param {HTMLCanvasElement} canvas @param {PointerEvent} event */
function place(canvas, event) {
  const box = canvas.getBoundingClientRect();
  const scale = canvas.width / box.width;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

/** @param {HTMLCanvasElement} canvas @param {{x: number, y: number}} from @param {{x: number, y: number}} to */
function line(canvas, from, to) {
  const pen = canvas.getContext("2d");
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
}
