"use client";

import dynamic from "next/dynamic";
import { DayBoard } from "./day-board.tsx";
import type { ScheduleFilters } from "./schedule-filters.ts";

const WeekBoard = dynamic(() => import("./week-board.tsx").then((module) => module.WeekBoard));
const BookingList = dynamic(() => import("./booking-list.tsx").then((module) => module.BookingList));

/** The calendar as the address has it. */
export function ScheduleBoard({ filters }: { filters: ScheduleFilters }) {
  if (filters.view === "week") return <WeekBoard filters={filters} />;
  return filters.view === "list" ? <BookingList filters={filters} /> : <DayBoard filters={filters} />;
}
