import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { HeartPulse, Target } from "lucide-react";
import type { ReactNode } from "react";
import type { Session } from "./session.ts";

/** The objectives set last time and the athlete's injuries. */
export function SessionNotes({ session }: { session: Session }) {
  const t = useTranslations("session.notes");
  const { day } = useFormat();
  const last = session.history.find(({ evaluation }) => evaluation?.nextObjectives);
  if (!last && !session.injuries) return null;
  return (
    <Card className="grid gap-4">
      {last ? (
        <Note icon={<Target aria-hidden />} name={t("objectives", { day: day(last.startsAt) })}>
          <b>{last.evaluation?.nextObjectives}</b>
        </Note>
      ) : null}
      {session.injuries ? (
        <Note icon={<HeartPulse aria-hidden />} name={t("injuries")}>
          {session.injuries}
        </Note>
      ) : null}
    </Card>
  );
}

function Note({ icon, name, children }: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[20px_1fr] gap-3 [&_svg]:mt-0.5 [&_svg]:size-[18px] [&_svg]:text-fg-3">
      {icon}
      <div className="grid gap-0.5">
        <span className="text-fg-3 text-xs">{name}</span>
        <span className="whitespace-pre-line">{children}</span>
      </div>
    </div>
  );
}
