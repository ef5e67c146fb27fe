// Builds the kit into visita/field/kit/: its script, its page, what answers without a connection,
// and the list of all of them with their digests.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

import { build } from "vite";

const here = (path) => new URL(path, import.meta.url).pathname;
const digest = (bytes, form) => createHash("sha256").update(bytes).digest(form);
const COPIED = ["index.html", "notes.webmanifest", "notes.svg"];
const AS_THE_PAGE = ""; // the page itself is asked for by the address of the folder

/** @param {string} into */
export async function buildKit(into) {
  mkdirSync(into, { recursive: true });
  await build(script(into));
  const styles = readdirSync(here("page/style")).sort();
  writeFileSync(`${into}/notes.css`, styles.map((each) => readFileSync(here(`page/style/${each}`), "utf8")).join("\n"));
  COPIED.forEach((each) => writeFileSync(`${into}/${each}`, readFileSync(here(`page/${each}`))));
  const shell = [...COPIED, "notes.css", "notes.js"].sort();
  writeFileSync(`${into}/worker.js`, worker(into, shell));
  const listed = [...shell, "worker.js"].sort().map((each) => [each, digest(readFileSync(`${into}/${each}`), "hex")]);
  writeFileSync(`${into}/assets.json`, `${JSON.stringify(Object.fromEntries(listed), null, 2)}\n`);
}

const LIST = "instanceElement.innerHTML = this.resource.data;";
const PARSED =
  'instanceElement.append(...new DOMParser().parseFromString(`<list xmlns="${XFORMS_NAMESPACE_URI$1}">${this.resource.data.replace(/^\\s*<\\?xml[^>]*>/, "")}</list>`, "text/xml").documentElement.childNodes);';

/** What the page's policy forbids, said another way. The engine's parser has two calls of eval that
 * are never made (where they stand, no name near them could be shortened), and it reads a list of
 * choices as HTML, which it is not. */
const strictly = {
  name: "strictly",
  transform(code, id) {
    if (!id.includes("xforms-engine")) {
      return null;
    }
    if (!code.includes(LIST)) {
      throw new Error("The engine reads lists in another way now.");
    }
    return code.replaceAll(/\beval\(/g, "(0, eval)(").replace(LIST, () => PARSED);
  },
};

/** The script of the page. What the desk serves as files of its own is built in anew, without what the kit leaves out. @param {string} into */
const script = (into) => ({
  configFile: false,
  logLevel: "error",
  plugins: [strictly],
  resolve: { alias: [{ find: /^\.\/vendor\/(age|fflate)\.js$/, replacement: here("src/$1.js") }] },
  build: {
    target: "chrome120",
    outDir: into,
    emptyOutDir: false,
    minify: true,
    modulePreload: false,
    license: { fileName: "notes.js.licences.txt" },
    rolldownOptions: {
      input: here("src/main.js"),
      output: { entryFileNames: "notes.js", codeSplitting: false, minify: true },
    },
  },
});

/** The worker, with the files it keeps and their digests written in. @param {string} into @param {string[]} shell */
function worker(into, shell) {
  const files = Object.fromEntries(
    shell.map((each) => [each === "index.html" ? AS_THE_PAGE : each, digest(readFileSync(`${into}/${each}`), "base64")]),
  );
  const source = readFileSync(here("src/worker.js"), "utf8");
  const said = `const FILES = ${JSON.stringify(files)};\nconst VERSION = "${digest(JSON.stringify(files), "hex").slice(0, 16)}";\n`;
  return said + source;
}
