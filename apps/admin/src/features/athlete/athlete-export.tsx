import { csvProfileFor } from "@zea/format/csv-profile";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Download } from "lucide-react";
import { useLocale } from "next-intl";
import { fileHref } from "@/components/list-url-state.ts";
import type { AthleteListUrlState } from "./athlete-list-url-state.ts";

/** Downloads all pages of the list, filtered and sorted as shown. */
export function AthleteExport({ urlState }: { urlState: AthleteListUrlState }) {
  const t = useTranslations("athlete");
  const locale = useLocale();
  return (
    <Button asChild variant="ghost">
      <a href={fileHref("/api/v1/athletes/export", urlState, { profile: csvProfileFor(locale), locale })} download>
        <Download aria-hidden />
        {t("export")}
      </a>
    </Button>
  );
}
