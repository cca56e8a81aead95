import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Definition } from "@zea/ui/definition";
import { Stat } from "@zea/ui/large-figure";
import type { Progress } from "./progress.ts";

type KeyNumbersProps = { progress: Progress; isOwn: boolean };

/** Four figures of the last 30 days, each with its definition and compared with the 30 days before. */
export function KeyNumbers({ progress: { current, before }, isOwn }: KeyNumbersProps) {
  const t = useTranslations("progress");
  const { duration, decimal } = useFormat();
  const compare = (value: number | null, previous: number | null, format: (value: number) => string) => {
    if (value === null || previous === null) return t("compare.none");
    const change = format(Math.abs(value - previous));
    if (change === format(0)) return t("compare.same");
    return t(value > previous ? "compare.more" : "compare.less", { change });
  };
  const numbers = [
    { key: "sessions", format: String, definition: t("define.sessions") },
    { key: "minutes", format: duration, definition: t("define.minutes") },
    { key: "technique", format: decimal, definition: t("define.technique") },
    { key: "rating", format: decimal, definition: t(isOwn ? "define.rating" : "define.ratingOwn") },
  ] as const;
  return (
    <section className="grid gap-2.5" aria-labelledby="numbers">
      <h2 id="numbers" className="text-l">
        {t("numbers")}
      </h2>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {numbers.map(({ key, format, definition }) => {
          const value = current[key];
          return (
            <Stat
              key={key}
              label={t(key)}
              definition={<Definition label={t("what", { name: t(key) })}>{definition}</Definition>}
              value={value === null ? t("noValue") : format(value)}
              comparison={compare(value, before[key], format)}
            />
          );
        })}
      </div>
    </section>
  );
}
