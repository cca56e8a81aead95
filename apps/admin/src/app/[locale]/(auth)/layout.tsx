import { ClientMessages } from "@zea/shell/client-messages";
import { AuthPage } from "@/features/account/auth-page.tsx";

export default function AuthLayout({ children }: LayoutProps<"/[locale]">) {
  return (
    <ClientMessages of={["account"]}>
      <AuthPage>{children}</AuthPage>
    </ClientMessages>
  );
}
