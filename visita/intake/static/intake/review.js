// Reviewing by keyboard: keys press the buttons that are on the page, while one of the claims has
// the focus. Nothing is done here that the buttons do not do.

const queue = document.querySelector("[data-queue]");
/** @type {HTMLElement[]} */
const claims = [...document.querySelectorAll("[data-claim]")];
const said = document.querySelector("[data-said]");
const keys = document.querySelector("[data-keys]");

/** @param {HTMLElement | undefined} claim */
function go(claim) {
  if (claim) {
    claim.focus();
    if (said) {
      said.textContent = claim.dataset.place ?? "";
    }
  }
}

/** @param {string} key @param {Element} within */
function press(key, within) {
  /** @type {HTMLElement | null} */
  const button = within.querySelector(`[data-key="${key}"]`);
  button?.click();
  return Boolean(button);
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || target.matches("input, select, textarea")) {
    return;
  }
  const at = claims.findIndex((claim) => claim.contains(target));
  if (at < 0) {
    return;
  }
  if (event.key === "j" || event.key === "k") {
    go(claims[at + (event.key === "j" ? 1 : -1)]);
    event.preventDefault();
  } else if ("crema".includes(event.key)) {
    if (press(event.key, claims[at])) {
      event.preventDefault();
    }
  } else if (event.key === "u" && press("u", document.body)) {
    event.preventDefault();
  }
}

if (queue) {
  keys?.removeAttribute("hidden");
  queue.addEventListener("keydown", /** @type {EventListener} */ (pressed));
  go(claims.find((claim) => `#${claim.id}` === location.hash));
}
