import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";
import type { SessionState } from "@/features/session/session-state.ts";
import { sessionStatusStyle } from "./session-status-style.ts";

type EventBlockProps = {
  name: string;
  /** The session type, or null where there is no room for it. */
  type: string | null;
  startsAt: Date;
  state: SessionState;
  isSelected: boolean;
  isShort: boolean;
};

/** A session in the calendar: athlete, time and state. */
export function EventBlock({ name, type, startsAt, state, isSelected, isShort }: EventBlockProps) {
  const t = useTranslations("sessionState");
  const { time } = useFormat();
  const { icon: Icon, block } = sessionStatusStyle[state];
  return (
    <span
      className={cn(
        "flex size-full overflow-hidden rounded-s py-1 pr-1.5 pl-2.5 text-left text-2xs shadow-[inset_3px_0_0_var(--edge)]",
        isShort ? "items-center gap-1.5" : "flex-col gap-0.5",
        isSelected && "outline-2 outline-fg -outline-offset-2",
        block,
      )}
    >
      <b className={cn("truncate text-xs", state === "CANCELLED" && "font-medium line-through")}>
        {name}
        {type ? <span className="ml-1.5 font-normal">{type}</span> : null}
      </b>
      <span className={cn("flex min-w-0 gap-1 leading-[14px]", isShort && "shrink-0")}>
        <Icon aria-hidden className="mt-px size-3 shrink-0" />
        <span>{t("at", { time: time(startsAt), state: t(state) })}</span>
      </span>
    </span>
  );
}
