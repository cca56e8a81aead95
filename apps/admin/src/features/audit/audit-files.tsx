"use client";

import { csvProfiles } from "@zea/format/csv-profile";
import { Button } from "@zea/ui/button";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { fileHref } from "@/components/list-address.ts";
import type { AuditListAddress } from "./audit-list-address.ts";

/** Downloads all pages of what is shown, for Spanish spreadsheets and as plain CSV. */
export function AuditFiles({ address }: { address: AuditListAddress }) {
  const t = useTranslations("audit");
  return csvProfiles.map((profile) => (
    <Button key={profile} asChild variant="ghost">
      <a href={fileHref("/api/v1/audit", address, profile)} download>
        <Download aria-hidden />
        {t(`file.${profile}`)}
      </a>
    </Button>
  ));
}
