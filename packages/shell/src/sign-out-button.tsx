"use client";

import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { LogOut } from "lucide-react";
import { useLocale } from "next-intl";
import { type ComponentProps, useState } from "react";
import { fetchInTime } from "./fetch-in-time.tsx";
import { getPathname } from "./navigation.tsx";
import { useTranslations } from "./use-translations.tsx";

type SignOutButtonProps = Pick<ComponentProps<typeof Button>, "variant" | "className"> & { iconOnly?: boolean };

/** Signs out on this device and reloads the start page, so that nothing stays in memory, drafts included. */
export function SignOutButton({ iconOnly = false, variant = "ghost", className }: SignOutButtonProps) {
  const t = useTranslations("common");
  const locale = useLocale();
  const [pending, setPending] = useState(false);
  const signOut = async () => {
    setPending(true);
    const answer = await fetchInTime("/api/auth/sign-out", { method: "POST" }).catch(() => null);
    if (answer?.ok) {
      window.sessionStorage.clear();
      return location.assign(getPathname({ href: "/", locale }));
    }
    setPending(false);
    toast.error(t("signOutFailed"));
  };
  return (
    <Button
      variant={variant}
      size={iconOnly ? "icon" : "m"}
      className={className}
      pending={pending}
      onClick={signOut}
      aria-label={iconOnly ? t("signOut") : undefined}
    >
      <LogOut aria-hidden />
      {iconOnly ? null : t("signOut")}
    </Button>
  );
}
