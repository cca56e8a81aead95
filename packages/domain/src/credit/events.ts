import { z } from "zod";
import { eventKind } from "../event.ts";

const request = { requestId: z.uuid() };

export const creditsRequested = eventKind("credits/requested", "requestId", request);
/** Ends the wait for an admin's decision. */
export const creditsDecided = eventKind("credits/decided", "requestId", request);
