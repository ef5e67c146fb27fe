// Which control a question has.

import { capture } from "./controls/capture.js";
import { choices } from "./controls/choices.js";
import { bodyMap } from "./controls/bodymap.js";
import { date, dateTime, time } from "./controls/dates.js";
import { drawing } from "./controls/drawing.js";
import { file } from "./controls/file.js";
import { point, points } from "./controls/place.js";
import { range } from "./controls/range.js";
import { rank } from "./controls/rank.js";
import { number, text } from "./controls/text.js";
import { trigger } from "./controls/trigger.js";

/** @typedef {import("./question.js").Control} Control */

const INPUTS = { int: number, decimal: number, date, time, dateTime, geopoint: point, geotrace: points, geoshape: points };
const DRAWN = ["draw", "signature", "annotate"];
const TAKEN = ["image", "audio", "video"];

/** @param {any} node @param {import("./view.js").Context} context @returns {Control} */
export function controlFor(node, context) {
  const looks = new Set(node.appearances ?? []);
  switch (node.nodeType) {
    case "select":
      return looks.has("image-map") ? bodyMap(node, context, looks) : choices(node, context, looks);
    case "rank":
      return rank(node);
    case "range":
      return range(node, looks);
    case "trigger":
      return trigger(node);
    case "upload":
      return upload(node, context, looks);
    default:
      return (INPUTS[node.valueType] ?? text)(node, looks);
  }
}

/** @param {any} node @param {import("./view.js").Context} context @param {Set<string>} looks */
function upload(node, context, looks) {
  const kind = node.nodeOptions.media.type;
  if (kind === "image" && DRAWN.some((each) => looks.has(each))) {
    return drawing(node, context, looks);
  }
  return TAKEN.includes(kind) ? capture(node, context, kind) : file(node, context);
}
