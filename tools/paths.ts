import path from "node:path";

/** The top of the repository. */
export const root = path.resolve(__dirname, "..");

export const dist = path.join(root, "dist");

/** Where the local preview keeps its database and pictures. */
export const dataFolder = () => path.resolve(root, process.env["LINLI_DATA"] || ".linli");
