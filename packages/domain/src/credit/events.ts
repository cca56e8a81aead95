import { z } from "zod";
import { eventKind } from "../event.ts";

const request = { requestId: z.uuid() };

export const creditsRequested = eventKind("credits/requested", "requestId", request);
/** An admin decided; whoever waits goes on. */
export const creditsDecided = eventKind("credits/decided", "requestId", request);
