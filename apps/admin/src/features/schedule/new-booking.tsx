"use client";

import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Plus } from "lucide-react";
import { hrefTo } from "@/components/list-url-state.ts";
import { rowLinkId } from "@/components/row-link.tsx";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

/** In place of a row's id: the focus returns to the button when the drawer closes. */
export const newBookingId = "new";

export function NewBooking({ urlState }: { urlState: ScheduleUrlState }) {
  const t = useTranslations("schedule");
  return (
    <Button asChild variant="accent">
      <Link
        id={rowLinkId(newBookingId)}
        href={hrefTo(urlState, { isNew: true })}
        scroll={false}
        aria-current={urlState.drawer.isNew ? "true" : undefined}
      >
        <Plus aria-hidden />
        {t("new")}
      </Link>
    </Button>
  );
}
