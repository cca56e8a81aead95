"use client";

import { Button } from "@zea/ui/button";
import { CopyButton } from "@zea/ui/copy-button";
import { useEffect, useRef } from "react";
import { useTranslations } from "./use-translations.tsx";

/** Recovery codes, which are shown this once. Takes the focus when it appears. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useTranslations("account.factors");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid gap-3">
      <h3 ref={heading} tabIndex={-1} className="font-semibold text-m outline-none">
        {t("recoveryTitle")}
      </h3>
      <p className="text-fg-2 text-ms">{t("recoveryText")}</p>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-1.5 rounded-m bg-surface-2 p-4 font-mono text-ms">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <CopyButton text={codes.join("\n")} label={t("copyCodes")} copiedLabel={t("copied")} />
        <Button onClick={onDone}>{t("codesKept")}</Button>
      </div>
    </div>
  );
}
