import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Track } from "@zea/ui/track";
import { DeadlineBadge } from "@/features/profile/deadline-badge.tsx";

/** Asks a new athlete to complete the profile, with its deadline. */
export function ProfileDue({ deadline, now }: { deadline: Date | null; now: Date }) {
  const t = useTranslations("home.profile");
  const { dayTime } = useFormat();
  return (
    <Card variant="hero" className="relative isolate grid min-h-[240px] content-end gap-4 overflow-hidden">
      <Track className="-z-10" />
      {deadline ? <DeadlineBadge dueAt={deadline} now={now} onDark /> : null}
      <h2 className="max-w-[14em] text-2xl">{t("title")}</h2>
      <p className="max-w-[32em] text-fg-2">{t("text")}</p>
      <Button asChild variant="accent" size="l" className="w-fit">
        <Link href="/onboarding">{t("go")}</Link>
      </Button>
      {deadline ? <p className="text-fg-2 text-xs">{t("until", { date: dayTime(deadline) })}</p> : null}
    </Card>
  );
}
