// What was typed into a form of this page, and how it is shown again in the form's own words.

/** @param {string} name @param {string} text @param {string} [look] @returns {HTMLElement} */
export function element(name, text, look = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = look;
  return made;
}

/** @param {HTMLFormElement} form @returns {Record<string, string | string[]>} by the names of its fields */
export function typedIn(form) {
  /** @type {Record<string, string | string[]>} */
  const typed = {};
  for (const [name, value] of new FormData(form)) {
    typed[name] = isBox(form, name) ? [...(typed[name] ?? []), String(value)] : String(value).trim();
  }
  return typed;
}

/** @param {HTMLFormElement} form @param {string} name */
const isBox = (form, name) => form.querySelector(`[name="${name}"]`)?.type === "checkbox";

/** @param {HTMLFormElement} form for this kind of entry @param {Record<string, string | string[]>} fields @returns {HTMLElement} */
export function shown(form, fields) {
  const list = element("dl", "", "v-summary");
  for (const [name, value] of Object.entries(fields)) {
    const words = [value].flat().filter((each) => each && each !== "unasked").map((each) => wordFor(form, name, each));
    if (words.length) {
      const row = document.createElement("div");
      row.append(element("dt", labelOf(form, name)), element("dd", words.join(", ")));
      list.append(row);
    }
  }
  return list;
}

/** @param {HTMLFormElement} form @param {string} name @returns {string} */
function labelOf(form, name) {
  const field = form.querySelector(`[name="${name}"]`)?.closest(".v-field");
  return field?.querySelector("[data-label], .v-label, legend")?.firstChild?.textContent?.trim() ?? name;
}

/** @param {HTMLFormElement} form @param {string} name @param {string} value @returns {string} */
function wordFor(form, name, value) {
  const fields = [...form.querySelectorAll(`[name="${name}"]`)];
  const chosen = fields.flatMap((each) => [...(each.options ?? [])]).find((each) => each.value === value);
  const box = fields.find((each) => each.type === "checkbox" && each.value === value);
  return chosen?.text ?? box?.labels[0]?.textContent?.trim() ?? dayOr(value);
}

/** @param {string} value @returns {string} a day in the words of the page's language; anything else as it is */
export function dayOr(value) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return value;
  }
  const language = document.documentElement.lang;
  const style = /** @type {Intl.DateTimeFormatOptions} */ ({ dateStyle: "long", timeZone: "UTC" });
  return new Date(`${value}T00:00Z`).toLocaleDateString(language === "en" ? "en-GB" : language, style);
}
