import type { Locale, Messages } from "next-intl";
import type english from "../../messages/en.json";
import type spanish from "../../messages/es.json";

type Shape<Tree> = {
  [Key in keyof Tree]: Tree[Key] extends string ? string : Shape<Tree[Key]>;
};
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Fails to compile unless all languages have the same keys. @public */
export const isComplete: Same<Shape<typeof english>, Shape<typeof spanish>> = true;

export async function messages(locale: Locale): Promise<Messages> {
  const loaded = locale === "en" ? await import("../../messages/en.json") : await import("../../messages/es.json");
  return loaded.default as Messages;
}
