// When the kit locks itself: after a while without a touch, when it is put aside, or when asked.
// While the device itself asks something (a camera, a file), it looks as if it were put aside.

let asking = 0;
/** @type {() => void} */
let lock = () => {};
let patience = 60_000;
let timer = 0;

/** @template T @param {Promise<T>} question what the device asks its user @returns {Promise<T>} */
export async function during(question) {
  asking += 1;
  try {
    return await question;
  } finally {
    setTimeout(() => (asking -= 1), 500); // the focus comes back after the answer
  }
}

/** @param {number} seconds @param {() => void} locking */
export function watch(seconds, locking) {
  patience = seconds * 1000;
  lock = locking;
  touched();
}

export function unwatch() {
  clearTimeout(timer);
  lock = () => {};
}

function touched() {
  clearTimeout(timer);
  timer = setTimeout(() => lock(), patience);
}

function aside() {
  if (!asking) {
    lock();
  }
}

for (const each of ["pointerdown", "keydown", "input", "scroll"]) {
  document.addEventListener(each, touched, { capture: true, passive: true });
}
window.addEventListener("blur", aside);
window.addEventListener("pagehide", () => lock());
document.addEventListener("visibilitychange", () => document.hidden && aside());
