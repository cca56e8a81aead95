import { AuthPage } from "@zea/shell/auth-page";
import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { LanguageSwitch } from "@zea/shell/language-switch";
import { Logo } from "@zea/ui/logo";
import { ThemeToggle } from "@zea/ui/theme";

export default async function AuthLayout({ children }: LayoutProps<"/[locale]">) {
  const t = await getTranslations("common");
  const header = (
    <header className="flex items-center justify-between">
      <Logo className="text-[26px]" />
      <span className="flex items-center">
        <LanguageSwitch className="text-fg-2 hover:bg-surface-2" />
        <ThemeToggle label={t("theme")} />
      </span>
    </header>
  );
  return (
    <ClientMessages of={["account"]}>
      <AuthPage header={header} asideClassName="bg-side">
        {children}
      </AuthPage>
    </ClientMessages>
  );
}
