import { Month } from "@zea/domain/payment/schema";
import { getFormatter, getTranslations } from "next-intl/server";

/** The browser title of a month: "Nómina de octubre de 2026". */
export async function paymentTitle(param: string): Promise<string> {
  const t = await getTranslations("payment");
  const { data: month } = Month.safeParse(param);
  if (!month) return t("title");
  const format = await getFormatter();
  const middle = new Date(`${month}-15T12:00:00Z`);
  return t("print.title", { month: format.dateTime(middle, { month: "long", year: "numeric", timeZone: "UTC" }) });
}
