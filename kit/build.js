// Builds what the browser runs without a connection, into the packages that serve it.
// The files are committed: a test builds them anew and compares.

import { build } from "vite";

import { buildKit } from "./build-kit.js";

const packages = new URL("../visita/", import.meta.url).pathname;

/** One module in, one module out, the same each time. */
const plain = (entry, into, name) => ({
  configFile: false,
  logLevel: "warn",
  build: {
    target: "chrome120",
    outDir: into,
    emptyOutDir: false,
    minify: true,
    license: { fileName: `${name}.licences.txt` },
    rolldownOptions: { output: { minify: true } }, // Vite would keep the spaces of a library
    lib: { entry, formats: ["es"], fileName: () => name },
  },
});

const sealing = `${packages}sealing/static/sealing/vendor`;

await build(plain("src/age.js", sealing, "age.js"));
await build(plain("src/fflate.js", sealing, "fflate.js"));
await buildKit(`${packages}field/kit`);
