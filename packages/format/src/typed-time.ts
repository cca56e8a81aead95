import { isTime } from "./time-zone.ts";

const clock = /^(\d{1,2})(?:[:.]?(\d\d))?(?:\s?([ap])\.?m\.?)?$/i;

/** HH:MM from a time as people type it, such as "9", "930" or "9.30", in English also "9:30 pm"; any other text is returned trimmed. */
export function parseTypedTime(text: string, locale: string): string {
  const trimmed = text.trim();
  const [, hour = "", minute = "00", half] = clock.exec(trimmed) ?? [];
  if (hour === "" || (half && (locale !== "en" || Number(hour) < 1 || Number(hour) > 12))) return trimmed;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hour);
  const time = `${String(hours).padStart(2, "0")}:${minute}`;
  return isTime(time) ? time : trimmed;
}
