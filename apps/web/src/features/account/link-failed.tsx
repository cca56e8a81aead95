"use client";

import { AuthTitle } from "@zea/shell/auth-title";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";

/** Why a registration's link creates no account, and what to do: sign in, or register again. */
export function LinkFailed({ state }: { state: "ENDED" | "UNKNOWN" }) {
  const t = useTranslations("account.verify");
  const isEnded = state === "ENDED";
  return (
    <div className="grid gap-6">
      <AuthTitle
        takesFocus
        title={t(isEnded ? "existsTitle" : "failedTitle")}
        lead={t(isEnded ? "existsText" : "failedText")}
      />
      <div className="flex flex-wrap gap-3">
        <Button asChild size="l">
          <Link href={isEnded ? "/sign-in" : "/register"}>{t(isEnded ? "signIn" : "again")}</Link>
        </Button>
        <Button asChild size="l" variant="ghost">
          <Link href={isEnded ? "/forgot-password" : "/sign-in"}>{t(isEnded ? "reset" : "signIn")}</Link>
        </Button>
      </div>
    </div>
  );
}
