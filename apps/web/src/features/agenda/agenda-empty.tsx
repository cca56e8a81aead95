import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";

/** Shown for a week with neither sessions nor bookable hours. */
export function AgendaEmpty() {
  const t = useTranslations("agenda.empty");
  return (
    <EmptyState
      title={t("title")}
      text={t("text")}
      action={
        <Button asChild>
          <Link href="/availability">{t("action")}</Link>
        </Button>
      }
    />
  );
}
