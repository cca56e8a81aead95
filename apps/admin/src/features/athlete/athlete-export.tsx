import { Button } from "@zea/ui/button";
import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type AthleteFilters, athletesFile } from "./athlete-filters.ts";

/** Takes the list as it is filtered and ordered, whole, as a file. */
export function AthleteExport({ filters }: { filters: AthleteFilters }) {
  const t = useTranslations("athlete");
  const locale = useLocale();
  return (
    <Button asChild variant="ghost">
      <a href={athletesFile(filters, locale)} download>
        <Download aria-hidden />
        {t("export")}
      </a>
    </Button>
  );
}
