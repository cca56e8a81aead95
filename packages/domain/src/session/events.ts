import { z } from "zod";
import { eventKind } from "../event.ts";

const booking = { bookingId: z.uuid() };

export const sessionCompleted = eventKind("session/completed", "bookingId", booking);
export const sessionMissed = eventKind("session/missed", "bookingId", booking);
export const sessionRestored = eventKind("session/restored", "bookingId", booking);
