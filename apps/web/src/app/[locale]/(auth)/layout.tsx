import { AuthPage } from "@zea/shell/auth-page";
import { ClientMessages } from "@zea/shell/client-messages";
import { PublicHeader } from "@/components/public-header.tsx";

export default function AuthLayout({ children }: LayoutProps<"/[locale]">) {
  return (
    <ClientMessages of={["account"]}>
      <AuthPage header={<PublicHeader />} asideClassName="bg-pitch">
        {children}
      </AuthPage>
    </ClientMessages>
  );
}
