import type { CalendarOptions } from "@fullcalendar/react";
import { cn } from "@zea/ui/class-names";

/** FullCalendar's classes in our tokens: hatched outside working hours, white where free, today's name inverted. */
export const calendarStyle = {
  className: "text-fg",
  viewClass: "bg-transparent",
  tableHeaderClass: "bg-bg",
  dayHeaderAlign: "center",
  dayHeaderClass: "px-1 pb-2",
  dayHeaderInnerClass: ({ isToday }) =>
    cn("rounded-full px-3 py-1 font-semibold text-s", isToday ? "bg-primary text-on-primary" : "text-fg-2"),
  slotHeaderClass: "justify-end",
  slotHeaderInnerClass: ({ isFirst }) => cn("pr-2.5 text-2xs text-fg-3", !isFirst && "-translate-y-1/2"),
  slotLaneClass: ({ isMinor }) => cn("border-line border-t", isMinor && "border-dotted"),
  slotMinHeight: 30,
  dayLaneClass: "hatched mx-[3px] rounded-m",
  dayLaneInnerClass: "mx-0.5",
  backgroundEventClass: "rounded-s bg-surface shadow-[inset_0_0_0_1px_var(--line)]",
  columnEventClass:
    "mb-px rounded-s focus-visible:outline-3 focus-visible:outline-focus focus-visible:outline-offset-1 cursor-pointer",
  columnEventInnerClass: "size-full",
  highlightClass: "rounded-s bg-note-positive shadow-[inset_0_0_0_2px_var(--field-600)]",
  nowIndicatorLineClass: "border-negative border-t-2",
  nowIndicatorHeaderClass:
    "-translate-y-1/2 rounded-full bg-accent px-1.5 py-0.5 font-semibold text-2xs text-on-accent",
} satisfies CalendarOptions;
