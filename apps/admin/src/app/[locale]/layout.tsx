import { themeAttribute, themeCookie } from "@zea/ui/theme-cookie";
import { Toaster } from "@zea/ui/toaster";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { env } from "@/env.ts";
import { ClientMessages } from "@/i18n/client-messages.tsx";
import { routing } from "@/i18n/routing.ts";
import { archivo, geist } from "../fonts.ts";
import "../globals.css";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  const name = env().CLUB_NAME;
  return {
    title: { default: name, template: `%s · ${name}` },
    description: t("description", { name }),
  };
}

export default async function RootLayout({ params, children }: LayoutProps<"/[locale]">) {
  await connection();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const theme = themeAttribute((await cookies()).get(themeCookie)?.value);
  const t = await getTranslations("common");
  return (
    <html lang={locale} data-theme={theme} className={`${archivo.variable} ${geist.variable}`} suppressHydrationWarning>
      <body>
        <ClientMessages>
          {children}
          <Toaster label={t("notices")} closeLabel={t("close")} />
        </ClientMessages>
      </body>
    </html>
  );
}
