// ZIP files without compression, for containers.

export { unzipSync, zipSync } from "fflate";
