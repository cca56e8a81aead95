import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import type { Messages } from "next-intl";

type TitledFeature = { [Key in keyof Messages]: Messages[Key] extends { title: string } ? Key : never }[keyof Messages];

/** The message that is the title of a section's page, and its name in the navigation. */
export type TitleKey = `${TitledFeature}.title` | "account.page.title";

/** The `generateMetadata` of a page whose title is its feature's message `title`. */
export function pageTitle(feature: TitledFeature): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations(feature))("title") });
}
