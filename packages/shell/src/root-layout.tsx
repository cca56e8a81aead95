import { themeAttribute, themeCookie } from "@zea/ui/theme-cookie";
import { Toaster } from "@zea/ui/toaster";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { hasLocale } from "next-intl";
import type { ReactNode } from "react";
import { ClientMessages } from "./client-messages.tsx";
import { clubCurrency } from "./club-currency.tsx";
import { CurrencyProvider } from "./currency.tsx";
import { archivo, geist } from "./fonts.tsx";
import { getTranslations } from "./get-translations.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { routing } from "./routing.tsx";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
};

/** The title template and description of a site. */
export async function metadataOf(name: string): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: name, template: `%s · ${name}` }, description: t("description", { name }) };
}

/** The HTML document of every page: language, theme, fonts, toaster and the notice of a lost connection. */
export async function RootLayout({ params, children }: { params: Promise<{ locale: string }>; children: ReactNode }) {
  await connection();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const theme = themeAttribute((await cookies()).get(themeCookie)?.value);
  const t = await getTranslations("common");
  return (
    <html lang={locale} data-theme={theme} className={`${archivo.variable} ${geist.variable}`} suppressHydrationWarning>
      <body>
        <ClientMessages>
          <CurrencyProvider currency={clubCurrency}>{children}</CurrencyProvider>
          <OfflineNotice />
          <Toaster label={t("notices")} closeLabel={t("close")} />
        </ClientMessages>
      </body>
    </html>
  );
}
