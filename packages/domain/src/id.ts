import { v7 } from "uuid";

/** A new id; later ids sort after earlier ones. */
export const uuidv7 = (): string => v7();
