// What in a text may tell who somebody is: the record's own answers that say so, and what looks like
// a name, a date, a number or an address. It misses much; whoever copies has to look all the same.

const WHO = /(^|_)(name|nom|surname|alias|contact|phone|telephone|born|birth|address|adresse|identity|identity_for|cell_code|number|badge)(_|$)/i;
const SHORTEST = 3;
const PATTERNS = [
  /[^\s@]+@[^\s@]+\.[\p{L}\p{N}]+/gu,
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/gu,
  /\b\d{4}-\d{2}-\d{2}\b/gu,
  /\+?\d[\d ()./-]{6,}\d/gu,
  /\b\d{5,}\b/gu,
];
const CAPITALISED = /(?<=[\p{L}\p{N},;:)»”"'’] )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]*\.?)*/gu;

/** @param {string} question its name in the form @returns {boolean} its answer says who the person is */
export const asksWho = (question) => WHO.test(question);

/** @param {string} text @returns {string} as it is compared: neither case nor accents count */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {string} text @returns {string[]} */
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * @param {string} text that is to leave the record
 * @param {string[]} identifying answers of the record that say who the person is
 * @param {string[]} places whose names may stand in it
 * @returns {string[]} pieces of the text to look at, each once
 */
export function telling(text, identifying, places) {
  const secret = new Set(identifying.flatMap(wordsOf).map(plain).filter((each) => each.length >= SHORTEST));
  const known = wordsOf(text).filter((each) => secret.has(plain(each)));
  const shaped = PATTERNS.flatMap((each) => text.match(each) ?? []);
  const harmless = plain(places.join(" "));
  const names = (text.match(CAPITALISED) ?? []).filter((each) => !harmless.includes(plain(each)));
  return [...new Set([...known, ...shaped, ...names].map((each) => each.trim()))];
}
