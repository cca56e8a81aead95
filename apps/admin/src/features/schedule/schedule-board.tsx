"use client";

import dynamic from "next/dynamic";
import { DayBoard } from "./day-board.tsx";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

const WeekBoard = dynamic(() => import("./week-board.tsx").then((module) => module.WeekBoard));
const BookingList = dynamic(() => import("./booking-list.tsx").then((module) => module.BookingList));

export function ScheduleBoard({ urlState }: { urlState: ScheduleUrlState }) {
  if (urlState.view.view === "week") return <WeekBoard urlState={urlState} />;
  return urlState.view.view === "list" ? <BookingList urlState={urlState} /> : <DayBoard urlState={urlState} />;
}
