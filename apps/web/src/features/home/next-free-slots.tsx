import { Card } from "@zea/ui/card";
import { List } from "@zea/ui/list";
import { getTranslations } from "next-intl/server";
import { ask, clubNow } from "@/trpc/reader.ts";
import { FreeSlotLine } from "./free-slot-line.tsx";

const shown = 4;

/** The coaches whose next free hours come first. */
export async function NextFreeSlots() {
  const [coaches, now, t] = await Promise.all([
    ask((api) => api.coach.list()),
    clubNow(),
    getTranslations("home.freeSlots"),
  ]);
  const free = coaches.flatMap((coach) => {
    const sessionType = coach.sessionTypes.find(({ id }) => id === coach.nextSlot?.sessionTypeId);
    return coach.nextSlot && sessionType ? [{ coach, sessionType, startsAt: coach.nextSlot.startsAt }] : [];
  });
  const soonest = free.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()).slice(0, shown);
  if (soonest.length === 0) return null;
  return (
    <Card asChild className="grid gap-1">
      <section>
        <h2 className="text-l">{t("title")}</h2>
        <List>
          {soonest.map((slot) => (
            <FreeSlotLine key={slot.coach.id} slot={slot} now={now} />
          ))}
        </List>
      </section>
    </Card>
  );
}
