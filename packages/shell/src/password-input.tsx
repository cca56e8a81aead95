"use client";

import { Input } from "@zea/ui/input";
import { type ComponentProps, useState } from "react";
import { useTranslations } from "./use-translations.tsx";

/** A password input with a button that reveals what was typed. */
export function PasswordInput(props: Omit<ComponentProps<"input">, "type">) {
  const t = useTranslations("account");
  const [isShown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input
        {...props}
        type={isShown ? "text" : "password"}
        className="pr-24"
        spellCheck={false}
        autoCapitalize="none"
      />
      <button
        type="button"
        onClick={() => setShown(!isShown)}
        aria-label={isShown ? t("hidePasswordLabel") : t("showPasswordLabel")}
        className="absolute inset-y-1 right-1 grid min-w-20 place-items-center rounded-[11px] px-3 font-semibold text-fg-2 text-s hover:bg-surface-2 hover:text-fg"
      >
        {isShown ? t("hidePassword") : t("showPassword")}
      </button>
    </span>
  );
}
