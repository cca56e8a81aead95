import { OpenFrame } from "@/components/open-frame.tsx";
import { ApiProvider } from "@/trpc/client.tsx";

export default function OpenLayout({ children }: LayoutProps<"/[locale]">) {
  return (
    <ApiProvider>
      <OpenFrame>{children}</OpenFrame>
    </ApiProvider>
  );
}
