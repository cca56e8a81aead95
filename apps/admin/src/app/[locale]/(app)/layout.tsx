import { Shell } from "@/components/shell.tsx";
import { ApiProvider } from "@/trpc/client.ts";
import { signedInReader } from "@/trpc/reader.ts";

export default async function AppLayout({ children }: LayoutProps<"/[locale]">) {
  const { name } = await signedInReader();
  return (
    <ApiProvider>
      <Shell person={name}>{children}</Shell>
    </ApiProvider>
  );
}
