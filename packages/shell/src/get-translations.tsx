import { getTranslations as getIntlTranslations } from "next-intl/server";
import { isolateValues } from "./isolate-values.tsx";

type GetTranslations = typeof getIntlTranslations;

/** next-intl's getTranslations, with values that keep their direction to themselves. */
export const getTranslations = (async (...args: Parameters<GetTranslations>) =>
  isolateValues(await getIntlTranslations(...args))) as GetTranslations;
