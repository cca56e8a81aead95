import { Month } from "@zea/domain/payment/schema";
import { getFormat } from "@zea/shell/get-format";
import { getTranslations } from "@zea/shell/get-translations";

/** The browser title of a month: "Nómina de octubre de 2026". */
export async function paymentTitle(param: string): Promise<string> {
  const t = await getTranslations("payment");
  const { data: month } = Month.safeParse(param);
  if (!month) return t("title");
  const format = await getFormat();
  return t("print.title", { month: format.month(month) });
}
