import { AppFrame } from "@/components/app-frame.tsx";
import { requireUser } from "@/trpc/page-context.ts";

export default async function AppLayout({ children }: LayoutProps<"/[locale]">) {
  const { name, role } = await requireUser();
  return (
    <AppFrame person={name} role={role}>
      {children}
    </AppFrame>
  );
}
