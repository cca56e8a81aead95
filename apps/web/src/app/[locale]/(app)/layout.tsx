import { Shell } from "@/components/shell.tsx";
import { signedInReader } from "@/trpc/reader.ts";

export default async function AppLayout({ children }: LayoutProps<"/[locale]">) {
  const { name, role } = await signedInReader();
  return (
    <Shell person={name} role={role}>
      {children}
    </Shell>
  );
}
