import { getTranslations } from "@zea/shell/get-translations";
import { Card } from "@zea/ui/card";
import { List } from "@zea/ui/list";
import { nextFreeSlots } from "@/features/coach/coach.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";
import { FreeSlotLine } from "./free-slot-line.tsx";

const maxSlots = 4;

/** The coaches with the earliest free slots. */
export async function NextFreeSlots() {
  const [coaches, now, t] = await Promise.all([
    fetchOrNotFound(trpc.coach.list.queryOptions()),
    currentTime(),
    getTranslations("home.freeSlots"),
  ]);
  const slots = nextFreeSlots(coaches).slice(0, maxSlots);
  if (slots.length === 0) return null;
  return (
    <Card asChild className="grid gap-1">
      <section aria-labelledby="free-slots">
        <h2 id="free-slots" className="text-l">
          {t("title")}
        </h2>
        <List>
          {slots.map((slot) => (
            <FreeSlotLine key={slot.coach.id} slot={slot} now={now} />
          ))}
        </List>
      </section>
    </Card>
  );
}
