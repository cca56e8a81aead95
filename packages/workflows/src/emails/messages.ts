import { en } from "./messages/en.ts";
import { es } from "./messages/es.ts";

/** The texts of all mails; a language that lacks one does not compile. */
export const messages = { es, en };
