import { v7 } from "uuid";

/** A new id, rising with real time. */
export const uuidv7 = (): string => v7();
