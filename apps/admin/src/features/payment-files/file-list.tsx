"use client";

import { fileProfiles } from "@zea/domain/payment/values";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List } from "@zea/ui/list";
import { Download } from "lucide-react";
import type { Report } from "@/features/payment/payment.ts";

/** The report's CSV files with their SHA-256; they are final once the report is closed. */
export function FileList({ report: { id, state, files } }: { report: Report }) {
  const t = useTranslations("payment.files");
  const { dateTime } = useFormat();
  const made = files[0]?.createdAt;
  return (
    <Card asChild className="grid gap-1">
      <section aria-labelledby="files">
        <h2 id="files" className="text-l">
          {t("title")}
        </h2>
        <p className="text-fg-2 text-s">
          {made ? (state === "CLOSED" ? t("final") : t("draft", { at: dateTime(made) })) : t("none")}
        </p>
        <List>
          {fileProfiles
            .flatMap((profile) => files.filter((file) => file.profile === profile))
            .map(({ profile, sha256 }) => {
              const name = t(profile as (typeof fileProfiles)[number]);
              return (
                <li
                  key={profile}
                  className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-line border-t py-3 first:border-0"
                >
                  <span className="grid min-w-0 gap-0.5">
                    <b className="text-ms">{name}</b>
                    <span className="break-all text-fg-3 text-xs">
                      {t("sha")} <code className="font-mono">{sha256}</code>
                    </span>
                  </span>
                  <Button asChild variant="ghost" size="iconSmall">
                    <a href={`/api/v1/reports/${id}/${profile}`} download aria-label={t("downloadLabel", { name })}>
                      <Download aria-hidden />
                    </a>
                  </Button>
                </li>
              );
            })}
        </List>
      </section>
    </Card>
  );
}
