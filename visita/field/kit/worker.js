const FILES = {"":"Ks8nHef5kFd7YCphz/JdfL+O2K0EhE8cn963EkGVn6k=","notes.css":"ZoXzrLfi+vGg2K9ashIDQ6hDFWptclwpdW0S1aBrJWE=","notes.js":"9VuTrpJeXZtd5k0+m7Hhh+jZugj1SSjAsM7wCr2v6bA=","notes.svg":"CjFapF+kPAiRpoSt24ET7s2ntTP5qJUeYiWxgD+o9k4=","notes.webmanifest":"XY9+lLXh8aQ/Krgi5lKq6D+e3+hsVE8r7QzLR+fpcYY="};
const VERSION = "0610a4c332d689f9";
// Answers for the server when there is none: hands out the files of the kit, which it fetched once
// and checked. It never sees what the kit says to the server.


// FILES and VERSION are written above by the build.
const HOME = "/kit/";
const CACHE = `notes-${VERSION}`;

/** @param {string} name @param {string} digest of its bytes, SHA-256 in base64 */
async function fetched(name, digest) {
  const request = new Request(HOME + name, { integrity: `sha256-${digest}`, cache: "no-store", credentials: "omit" });
  const answer = await fetch(request);
  if (!answer.ok) {
    throw new Error(name);
  }
  return (await caches.open(CACHE)).put(HOME + name, answer);
}

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all(Object.entries(FILES).map(([name, digest]) => fetched(name, digest))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

/** What an earlier version kept. */
async function forgetOld() {
  const names = await caches.keys();
  return Promise.all(names.filter((each) => each !== CACHE).map((each) => caches.delete(each)));
}

self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  const name = pathname.slice(HOME.length);
  if (event.request.method === "GET" && (name === "" || name in FILES)) {
    event.respondWith(answer(pathname, event.request));
  }
});

/** @param {string} address @param {Request} request */
async function answer(address, request) {
  return (await (await caches.open(CACHE)).match(address)) ?? fetch(request);
}
