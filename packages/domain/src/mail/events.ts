import { z } from "zod";
import { eventKind } from "../event.ts";

export const mailRequested = eventKind("mail/requested", "mailId", {
  mailId: z.uuid(),
});
