// What was answered, in the words of the form: a form and its answers become lines to be read.
// Both are XML documents; nothing here fetches, stores or evaluates anything.

/**
 * @typedef {object} Line
 * @property {"heading" | "answer" | "unanswered"} kind
 * @property {number} depth
 * @property {string} name of the question, as the form calls it
 * @property {string} label
 * @property {string[]} values
 * @property {string} place where it stands in the answers
 * @property {string} given as it stands there
 * @property {boolean} file the value names a file of the record
 */

const ITEXT = /^jr:itext\('(.+)'\)$/;
const INSTANCE = /^(?:randomize\()?instance\('([^']+)'\)/;
const CONTROLS = new Set(["input", "select", "select1", "upload", "range", "odk:rank", "rank", "trigger"]);

/** @param {Element} element @param {string} name @returns {Element[]} */
const children = (element, name) => [...element.children].filter((each) => each.localName === name);

/** @param {Element | undefined} element */
const plain = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/** @param {Element} element @returns {string} its address, without the numbers of repeats */
function path(element) {
  const parent = element.parentElement;
  return `${parent ? path(parent) : ""}/${element.localName}`;
}

/** @param {Element} element @returns {string} its address, with its number where several are alike */
function placeOf(element) {
  const parent = element.parentElement;
  const alike = parent ? children(parent, element.localName) : [element];
  const number = alike.length > 1 ? `[${alike.indexOf(element) + 1}]` : "";
  return `${parent ? placeOf(parent) : ""}/${element.localName}${number}`;
}

/** A form, read once: its words in one language, its questions by address. */
export class Form {
  /** @param {Document} xform @param {string} language such as "fr"; a form may not speak it */
  constructor(xform, language) {
    this.xform = xform;
    this.words = this.#words(language);
    const told = [...xform.getElementsByTagName("bind")].filter((each) => each.getAttribute("readonly") === "true()");
    /** Told, not asked: nobody can answer it. */
    this.told = new Set(told.map((each) => each.getAttribute("nodeset")));
    /** @type {Map<string, Element>} */
    this.asked = new Map();
    for (const element of xform.getElementsByTagName("*")) {
      const ref = element.getAttribute("ref") ?? element.getAttribute("nodeset");
      if (ref && (CONTROLS.has(element.localName) || element.localName === "group")) {
        this.asked.set(ref, element);
      }
    }
  }

  /** @param {string} language */
  #words(language) {
    const all = [...this.xform.getElementsByTagName("translation")];
    const speaks = (/** @type {Element} */ each) => {
      const name = (each.getAttribute("lang") ?? "").toLowerCase();
      return name === language || name.endsWith(`(${language})`);
    };
    const chosen = all.find(speaks) ?? all.find((each) => each.hasAttribute("default")) ?? all[0];
    const texts = chosen ? children(chosen, "text") : [];
    return new Map(
      texts.map((text) => [
        text.getAttribute("id") ?? "",
        children(text, "value").find((value) => !value.hasAttribute("form")),
      ]),
    );
  }

  /** @param {Element} control @param {Document} given @returns {string} */
  label(control, given) {
    const [label] = children(control, "label");
    if (!label) {
      return "";
    }
    const id = ITEXT.exec(label.getAttribute("ref") ?? "")?.[1];
    const said = /** @type {Element} */ ((id ? this.words.get(id) : label) ?? label).cloneNode(true);
    for (const output of [.../** @type {Element} */ (said).getElementsByTagName("output")]) {
      const wanted = (output.getAttribute("value") ?? "").trim();
      const answer = [...given.getElementsByTagName("*")].find((each) => path(each) === wanted);
      output.replaceWith(plain(answer));
    }
    return plain(/** @type {Element} */ (said));
  }

  /** @param {Element} control @param {string} value @returns {string} what the choice is called */
  choice(control, value) {
    return this.choices(control).find((each) => each.value === value)?.label ?? value;
  }

  /** @param {Element} control @returns {{value: string, label: string}[]} all it offers, whatever was answered before */
  choices(control) {
    const [itemset] = children(control, "itemset");
    const items = itemset ? this.#items(itemset) : children(control, "item");
    const named = itemset && children(itemset, "value")[0]?.getAttribute("ref");
    return items.map((item) => {
      const value = plain(children(item, named || "value")[0]);
      const id = plain(children(item, "itextId")[0]) || ITEXT.exec(children(item, "label")[0]?.getAttribute("ref") ?? "")?.[1];
      return { value, label: plain(id ? this.words.get(id) : children(item, "label")[0]) || value };
    });
  }

  /** @param {string} place @returns {Element | undefined} what asked for the answer there */
  control(place) {
    return this.asked.get(place.replace(/\[\d+\]/g, ""));
  }

  /** @param {Element} element of the answers, an empty one @returns {boolean} an answer could stand there */
  isOpen(element) {
    const at = path(element);
    return this.asked.has(at) && this.asked.get(at)?.localName !== "upload" && !this.told.has(at);
  }

  /** @param {Element} itemset @returns {Element[]} */
  #items(itemset) {
    const id = INSTANCE.exec(itemset.getAttribute("nodeset") ?? "")?.[1];
    const instances = [...this.xform.getElementsByTagName("instance")];
    const list = instances.find((each) => each.getAttribute("id") === id);
    return list ? [...list.getElementsByTagName("item")] : [];
  }
}

/** @param {Form} form @param {Element} control @param {string} given @returns {string[]} */
function values(form, control, given) {
  if (["select", "rank"].includes(control.localName)) {
    return given.split(/\s+/).map((each) => form.choice(control, each));
  }
  return [control.localName === "select1" ? form.choice(control, given) : given];
}

/** @param {Form | null} form @param {string} place @param {string} given @returns {string} an answer in the form's words */
export function inWords(form, place, given) {
  const control = form?.control(place);
  return form && control ? values(form, control, given).join(", ") : given;
}

/** @param {Form | null} form @param {Document} given @returns {Line[]} in the order of the answers */
export function lines(form, given) {
  /** @type {Line[]} */
  const found = [];
  /** @param {Element} element @param {number} depth */
  const walk = (element, depth) => {
    const control = form?.asked.get(path(element));
    const label = (control && form?.label(control, given)) || element.localName;
    if (element.children.length) {
      if (depth && (control || !form)) {
        found.push({ kind: "heading", depth, name: element.localName, label, values: [], place: placeOf(element), given: "", file: false });
      }
      for (const child of element.children) {
        if (child.localName !== "meta") {
          walk(child, depth + 1);
        }
      }
      return;
    }
    const answer = (element.textContent ?? "").trim();
    const about = { depth, name: element.localName, label, place: placeOf(element), given: answer, file: control?.localName === "upload" };
    if (answer && (control || !form)) {
      found.push({ kind: "answer", ...about, values: form && control ? values(form, control, answer) : [answer] });
    } else if (!answer && form?.isOpen(element)) {
      found.push({ kind: "unanswered", ...about, values: [] });
    }
  };
  walk(given.documentElement, 0);
  return found;
}
