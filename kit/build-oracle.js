// Builds the second opinion of the tests into a folder that is thrown away: node build-oracle.js FOLDER

import { build } from "vite";

await build({
  configFile: false,
  logLevel: "error",
  define: { "process.env.NODE_ENV": '"production"' },
  build: {
    target: "chrome120",
    outDir: process.argv[2],
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: new URL("oracle.js", import.meta.url).pathname,
      output: { entryFileNames: "oracle.js", codeSplitting: false },
    },
  },
});
