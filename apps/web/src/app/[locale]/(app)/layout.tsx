import { AppFrame } from "@/components/app-frame.tsx";
import { signedInReader } from "@/trpc/reader.ts";

export default async function AppLayout({ children }: LayoutProps<"/[locale]">) {
  const { name, role } = await signedInReader();
  return (
    <AppFrame person={name} role={role}>
      {children}
    </AppFrame>
  );
}
