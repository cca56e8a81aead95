import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "./get-translations.tsx";
import { Link } from "./navigation.tsx";

/** Replaces a page that doesn't exist, within the frame of its site; links to the start page. */
export async function NotFound() {
  const t = await getTranslations("common");
  return (
    <div className="mx-auto grid min-h-[80dvh] max-w-[640px] content-center px-5 py-12">
      <EmptyState
        art="track"
        heading="h1"
        title={t("missing.title")}
        text={t("missing.text")}
        action={
          <Button asChild>
            <Link href="/">{t("missing.home")}</Link>
          </Button>
        }
      />
    </div>
  );
}

/** `NotFound` for pages outside the site's frame. */
export function RootNotFound() {
  return (
    <main id="content">
      <NotFound />
    </main>
  );
}

export async function missingMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("missing.title") };
}

/** The page of every address that no other page has. */
export function UnknownPage(): never {
  notFound();
}
