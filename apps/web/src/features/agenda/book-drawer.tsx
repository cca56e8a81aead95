"use client";

import { useQuery } from "@tanstack/react-query";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { toast } from "@zea/ui/toaster";
import { useTRPC } from "@/trpc/client.ts";
import type { BookableAthlete, BookOutcome, SessionType } from "./agenda.ts";
import { BookForm } from "./book-form.tsx";
import { BookOutcomeNote } from "./book-outcome-note.tsx";
import { PanelDrawer } from "./panel-drawer.tsx";
import { useBookFor } from "./use-book-for.ts";

type BookDrawerProps = {
  athletes: BookableAthlete[];
  sessionTypes: SessionType[];
  today: string;
  /** The date that the form starts with. */
  date: string;
  timeZone: string;
  start: Date | null;
  onClose: () => void;
  onBooked: (bookingId: string, startsAt: Date) => void;
  refresh: () => Promise<unknown>;
};

/** The panel in which a coach books for an athlete. */
export function BookDrawer({ athletes: initialAthletes, onClose, onBooked, refresh, ...form }: BookDrawerProps) {
  const t = useTranslations("agenda.book");
  const trpc = useTRPC();
  const { data: athletes } = useQuery({ ...trpc.agenda.athletes.queryOptions(), initialData: initialAthletes });
  const settled = async ({ status, bookingId, startsAt }: BookOutcome) => {
    await refresh();
    if (status !== "CONFIRMED") return;
    toast.success(t("done"));
    onBooked(bookingId, startsAt);
  };
  const { book, isPending, outcome, failure, isOutcomeChanged } = useBookFor(settled);
  const note = <BookOutcomeNote outcome={outcome} failure={failure} />;
  const changed = <OutcomeChanged action={{ isOutcomeChanged }} />;
  return (
    <PanelDrawer label={t("title")} head={<h2 className="text-xl">{t("title")}</h2>} onClose={onClose}>
      {athletes.length === 0 ? (
        <Banner tone="neutral" title={t("noAthletes")}>
          {t("noAthletesText")}
        </Banner>
      ) : (
        <BookForm
          {...form}
          athletes={athletes}
          nearest={outcome?.nearest ?? []}
          onSubmit={book}
          isPending={isPending}
          note={note}
          changed={changed}
        />
      )}
    </PanelDrawer>
  );
}
