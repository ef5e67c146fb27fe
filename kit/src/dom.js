// Elements, made by name: no text ever becomes HTML.

/** @param {string} tag @param {Record<string, unknown>} [attributes] `on…` are listeners @param {(Node | string | null | undefined)[]} inside @returns {HTMLElement} */
export function h(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...inside.filter((each) => each !== null && each !== undefined));
  return element;
}

/** Write only what differs: screen readers say what is written. @param {Element} element @param {string} said */
export function say(element, said) {
  if (element.textContent !== said) {
    element.textContent = said;
  }
}

/** @param {Element} element @param {string} name @param {string | boolean | null} value */
export function set(element, name, value) {
  if (value === null || value === false) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== (value === true ? "" : value)) {
    element.setAttribute(name, value === true ? "" : value);
  }
}

/** @param {string} words @param {(event: Event) => void} onclick @param {string} [look] */
export const button = (words, onclick, look = "plain") => h("button", { type: "button", class: look, onclick }, words);
