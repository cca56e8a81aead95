import { useTranslations as useIntlTranslations } from "next-intl";
import { isolateValues } from "./isolate-values.tsx";

/** next-intl's useTranslations, with values that keep their direction to themselves. */
export const useTranslations: typeof useIntlTranslations = (namespace) => isolateValues(useIntlTranslations(namespace));
