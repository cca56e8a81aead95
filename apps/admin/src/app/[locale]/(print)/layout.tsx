import { ApiProvider } from "@/trpc/client.ts";
import { requireUser } from "@/trpc/page-context.ts";

/** Pages for paper: no frame, and light in every theme. */
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
