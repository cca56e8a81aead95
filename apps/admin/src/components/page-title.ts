import type { Metadata } from "next";
import type { Messages } from "next-intl";
import { getTranslations } from "next-intl/server";

type Titled = { [Key in keyof Messages]: Messages[Key] extends { title: string } ? Key : never }[keyof Messages];

/** The `generateMetadata` of a page that is called by its feature's `title`. */
export function titleOf(feature: Titled): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations(feature))("title") });
}
