import { ApiProvider } from "@/trpc/client.ts";
import { requireUser } from "@/trpc/page-context.ts";

/** Pagination for paper: nothing stands around them, and they are light whatever the theme. */
export default async function PrintLayout({ children }: LayoutProps<"/[locale]">) {
  await requireUser();
  return (
    <ApiProvider>
      <main data-paper className="min-h-dvh bg-surface text-fg print:bg-transparent">
        {children}
      </main>
    </ApiProvider>
  );
}
