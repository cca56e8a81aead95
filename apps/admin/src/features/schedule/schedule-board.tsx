"use client";

import dynamic from "next/dynamic";
import { DayBoard } from "./day-board.tsx";
import type { ScheduleAddress } from "./schedule-address.ts";

const WeekBoard = dynamic(() => import("./week-board.tsx").then((module) => module.WeekBoard));
const BookingList = dynamic(() => import("./booking-list.tsx").then((module) => module.BookingList));

export function ScheduleBoard({ address }: { address: ScheduleAddress }) {
  if (address.view.view === "week") return <WeekBoard address={address} />;
  return address.view.view === "list" ? <BookingList address={address} /> : <DayBoard address={address} />;
}
