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

/** Opens the form of a new booking; on phones an icon, so that the week begins on the first screen. */
export function NewBooking({ urlState }: { urlState: ScheduleUrlState }) {
  const t = useTranslations("schedule");
  return (
    <Button asChild variant="accent" className="max-sm:size-11 max-sm:p-0">
      <Link
        id={rowLinkId(newBookingId)}
        href={hrefTo(urlState, { isNew: true })}
        scroll={false}
        aria-current={urlState.drawer.isNew ? "true" : undefined}
      >
        <Plus aria-hidden />
        <span className="max-sm:sr-only">{t("new")}</span>
      </Link>
    </Button>
  );
}
