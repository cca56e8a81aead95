import { resolve } from "node:path";

/** The root folder of this checkout. */
export const repository = resolve(import.meta.dirname, "../../..");
