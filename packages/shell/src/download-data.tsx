import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { useTranslations } from "./use-translations.tsx";

/** Downloads a copy of everything that is stored about the person. */
export function DownloadData() {
  const t = useTranslations("ownData");
  return (
    <Card asChild className="grid gap-3">
      <section>
        <div className="grid gap-0.5">
          <h2 className="text-l">{t("title")}</h2>
          <p className="text-fg-3 text-s">{t("text")}</p>
        </div>
        <Button asChild variant="ghost" className="w-fit">
          <a href="/api/v1/own-data" download>
            {t("download")}
          </a>
        </Button>
      </section>
    </Card>
  );
}
