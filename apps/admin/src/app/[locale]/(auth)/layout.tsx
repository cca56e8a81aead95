import { AuthPage } from "@/features/account/auth-page.tsx";
import { ClientMessages } from "@/i18n/client-messages.tsx";

export default function AuthLayout({ children }: LayoutProps<"/[locale]">) {
  return (
    <ClientMessages of={["account"]}>
      <AuthPage>{children}</AuthPage>
    </ClientMessages>
  );
}
