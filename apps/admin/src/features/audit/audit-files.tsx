"use client";

import { csvProfiles } from "@zea/format/csv-profile";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Download } from "lucide-react";
import { useLocale } from "next-intl";
import { fileHref } from "@/components/list-url-state.ts";
import type { AuditListUrlState } from "./audit-list-url-state.ts";

/** Downloads all pages of what is shown, for Spanish spreadsheets and as plain CSV. */
export function AuditFiles({ urlState }: { urlState: AuditListUrlState }) {
  const t = useTranslations("audit");
  const locale = useLocale();
  return csvProfiles.map((profile) => (
    <Button key={profile} asChild variant="ghost">
      <a href={fileHref("/api/v1/audit", urlState, { profile, locale })} download>
        <Download aria-hidden />
        {t(`file.${profile}`)}
      </a>
    </Button>
  ));
}
