import { Shell } from "@/components/shell.tsx";
import { ApiProvider } from "@/trpc/client.ts";
import { requireUser } from "@/trpc/page-context.ts";

export default async function AppLayout({ children }: LayoutProps<"/[locale]">) {
  const { name } = await requireUser();
  return (
    <ApiProvider>
      <Shell person={name}>{children}</Shell>
    </ApiProvider>
  );
}
