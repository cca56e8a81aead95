import { getTranslations } from "@zea/shell/get-translations";
import { SkipLink } from "@zea/ui/skip-link";
import type { ReactNode } from "react";
import { readContext } from "@/trpc/page-context.ts";
import { AppFrame } from "./app-frame.tsx";
import { PublicFooter } from "./public-footer.tsx";
import { PublicHeader } from "./public-header.tsx";

/** The frame of a public page: the app frame for a signed-in reader, otherwise the public header and footer. */
export async function PublicFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations("common");
  const { session } = await readContext();
  if (session)
    return (
      <AppFrame person={session.user.name} role={session.user.role}>
        {children}
      </AppFrame>
    );
  return (
    <>
      <SkipLink>{t("skip")}</SkipLink>
      <PublicHeader className="mx-auto w-full max-w-[1240px] px-5 pt-5 sm:px-8" />
      <main id="content" tabIndex={-1} className="min-h-[60dvh] pb-28 md:pb-10">
        {children}
      </main>
      <PublicFooter />
    </>
  );
}
