// Bytes as texts and digests.

/** @param {string} text @returns {Uint8Array} */
export const utf8 = (text) => new TextEncoder().encode(text);

/** @param {Uint8Array} bytes @returns {string} */
export const text = (bytes) => new TextDecoder().decode(bytes);

/** @param {ArrayBuffer | Uint8Array} bytes @returns {string} */
export function base64(bytes) {
  const all = new Uint8Array(bytes);
  let said = "";
  for (let start = 0; start < all.length; start += 8192) {
    said += String.fromCharCode(...all.subarray(start, start + 8192));
  }
  return btoa(said);
}

/** @param {string} said @returns {Uint8Array} */
export const fromBase64 = (said) => Uint8Array.from(atob(said), (letter) => letter.charCodeAt(0));

/** @param {Uint8Array} bytes @returns {Promise<string>} in hexadecimal */
export async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (each) => each.toString(16).padStart(2, "0")).join("");
}
