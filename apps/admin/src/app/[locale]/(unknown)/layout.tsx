import { Shell } from "@/components/shell.tsx";
import { ApiProvider } from "@/trpc/client.ts";
import { readContext } from "@/trpc/page-context.ts";

/** An address that no page has: with the navigation for those who are signed in. */
export default async function UnknownLayout({ children }: LayoutProps<"/[locale]">) {
  const { session } = await readContext();
  if (session)
    return (
      <ApiProvider>
        <Shell person={session.user.name}>{children}</Shell>
      </ApiProvider>
    );
  return (
    <main id="content" tabIndex={-1}>
      {children}
    </main>
  );
}
