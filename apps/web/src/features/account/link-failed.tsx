"use client";

import { AuthTitle } from "@zea/shell/auth-title";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";

/** Why a registration's link creates no account, and what to do: sign in, which leads on to `next`, or register again. */
export function LinkFailed({ state, next }: { state: "ENDED" | "UNKNOWN"; next?: string | null }) {
  const t = useTranslations("account.verify");
  const isEnded = state === "ENDED";
  const query = next ? { next } : {};
  return (
    <div className="grid gap-6">
      <AuthTitle
        takesFocus
        title={t(isEnded ? "existsTitle" : "failedTitle")}
        lead={t(isEnded ? "existsText" : "failedText")}
      />
      <div className="flex flex-wrap gap-3">
        <Button asChild size="l">
          <Link href={{ pathname: isEnded ? "/sign-in" : "/register", query }}>{t(isEnded ? "signIn" : "again")}</Link>
        </Button>
        <Button asChild size="l" variant="ghost">
          <Link href={{ pathname: isEnded ? "/forgot-password" : "/sign-in", query }}>
            {t(isEnded ? "reset" : "signIn")}
          </Link>
        </Button>
      </div>
    </div>
  );
}
