// Signing a bundle: the head's key is opened in this page, its signing half signs the text, and the
// signature alone is sent.

import { sign } from "../sealing/keyfile.js";
import { unlock } from "../sealing/unlock.js";

const form = document.querySelector("form[data-sign]");
const text = JSON.parse(document.getElementById("text").textContent);

unlock(document.querySelector("[data-unlock]")).then((own) => {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    form.elements.signature.value = await sign(own, text);
    form.submit();
  });
}, () => {});
