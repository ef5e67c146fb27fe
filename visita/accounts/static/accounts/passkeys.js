// Passkeys: the one thing on these pages that needs a script. A form with data-passkey asks the
// server for a challenge, lets the device answer it, puts the answer into the form and sends it.

/** @param {string} text @returns {ArrayBuffer} */
function bytes(text) {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0)).buffer;
}

/** @param {ArrayBuffer} buffer @returns {string} */
function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {{id: string}[]} [keys] */
const known = (keys = []) => keys.map((key) => ({ ...key, id: bytes(key.id) }));

/** @param {any} options what the server asks of a new passkey */
function create(options) {
  const asked = options.publicKey;
  return navigator.credentials.create({
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: known(asked.excludeCredentials),
    },
  });
}

/** @param {any} options what the server asks of a passkey there is */
function get(options) {
  const asked = options.publicKey;
  return navigator.credentials.get({
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      allowCredentials: known(asked.allowCredentials),
    },
  });
}

/** @param {any} made the browser's answer @returns {object} the same, as JSON can carry it */
function answer(made) {
  /** @type {Record<string, string>} */
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (made.response[name]) {
      response[name] = text(made.response[name]);
    }
  }
  return {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    authenticatorAttachment: made.authenticatorAttachment ?? null,
    clientExtensionResults: made.getClientExtensionResults(),
    response,
  };
}

/** @param {HTMLFormElement} form @param {string} [what] show one of the form's sentences, hide the rest */
function say(form, what) {
  for (const sentence of form.querySelectorAll("[data-said]")) {
    sentence.hidden = sentence.dataset.said !== what;
  }
}

/** @param {HTMLFormElement} form */
async function challenge(form) {
  const reply = await fetch(form.dataset.options, {
    method: "POST",
    credentials: "same-origin",
    headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
  });
  if (reply.redirected && form.dataset.confirm) {
    location.assign(form.dataset.confirm);
  }
  if (!reply.ok || reply.redirected) {
    throw new Error("no challenge");
  }
  return reply.json();
}

/** @param {SubmitEvent} event */
async function submitted(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  say(form);
  if (!globalThis.PublicKeyCredential) {
    say(form, "unable");
    return;
  }
  try {
    const options = await challenge(form);
    const made = await (form.dataset.passkey === "create" ? create(options) : get(options));
    form.elements.credential.value = JSON.stringify(answer(made));
    form.submit();
  } catch {
    say(form, "failed");
  }
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.querySelector("[data-without-script]").hidden = true;
  form.addEventListener("submit", submitted);
}
