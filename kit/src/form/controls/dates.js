// Days, times, and both; a month or a year alone where no more is asked.

import { h } from "../../dom.js";
import * as words from "../../words.js";
import { PRIVATE, typed } from "./text.js";

/** @param {any} node @param {Set<string>} looks */
export function date(node, looks) {
  if (looks.has("year")) {
    return partly(node, { type: "text", inputmode: "numeric", maxlength: "4" }, 4, /^\d{4}$/, "-01-01");
  }
  if (looks.has("month-year")) {
    return partly(node, { type: "month" }, 7, /^\d{4}-\d\d$/, "-01");
  }
  const input = h("input", { ...PRIVATE, type: "date" });
  return { element: input, input, update: typed(node, input) };
}

/** @param {any} node @param {Record<string, string>} kind @param {number} length @param {RegExp} whole @param {string} rest */
function partly(node, kind, length, whole, rest) {
  const input = h("input", { ...PRIVATE, ...kind });
  input.addEventListener("input", () => node.setValue(whole.test(input.value) ? input.value + rest : ""));
  return {
    ...{ element: input, input },
    update() {
      const value = (node.currentState.instanceValue ?? "").slice(0, length);
      if (document.activeElement !== input && input.value !== value) {
        input.value = value;
      }
      input.readOnly = node.currentState.readonly;
    },
  };
}

/** @param {Date} at @returns {string} how far our time is from UTC, as the form writes it */
function zone(at) {
  const minutes = -at.getTimezoneOffset();
  const two = (value) => String(Math.abs(Math.trunc(value))).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

const WITH_SECONDS = (time) => (time.length === 5 ? `${time}:00.000` : time);

/** @param {any} node */
export function time(node) {
  const input = h("input", { ...PRIVATE, type: "time" });
  input.addEventListener("input", () => node.setValue(input.value && WITH_SECONDS(input.value) + zone(new Date())));
  return {
    ...{ element: input, input },
    update() {
      const value = (node.currentState.instanceValue ?? "").slice(0, 5);
      if (document.activeElement !== input && input.value !== value) {
        input.value = value;
      }
      input.readOnly = node.currentState.readonly;
    },
  };
}

/** @param {any} node */
export function dateTime(node) {
  const day = h("input", { ...PRIVATE, type: "date", "aria-label": words.say("day") });
  const hour = h("input", { ...PRIVATE, type: "time", "aria-label": words.say("time") });
  const element = h("div", { class: "row" }, day, hour);
  element.addEventListener("input", () => {
    const moment = new Date(`${day.value}T${hour.value}`);
    node.setValue(day.value && hour.value ? `${day.value}T${WITH_SECONDS(hour.value)}${zone(moment)}` : "");
  });
  return {
    ...{ element, group: true },
    update() {
      const [date = "", time = ""] = (node.currentState.instanceValue ?? "").split("T");
      if (date && !element.contains(document.activeElement)) {
        day.value = date;
        hour.value = time.slice(0, 5);
      }
      day.readOnly = hour.readOnly = node.currentState.readonly;
    },
  };
}
