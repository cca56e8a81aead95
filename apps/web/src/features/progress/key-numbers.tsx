import { Definition } from "@zea/ui/definition";
import { Stat } from "@zea/ui/score";
import { useTranslations } from "next-intl";
import type { Progress } from "./progress.ts";
import { useProgressFormatters } from "./use-progress-formatters.ts";

type KeyNumbersProps = { progress: Progress; isOwn: boolean };

/** Four figures of the last 30 days, each with its definition and compared with the 30 days before. */
export function KeyNumbers({ progress: { by, current, before }, isOwn }: KeyNumbersProps) {
  const t = useTranslations("progress");
  const { duration, mean } = useProgressFormatters(by);
  const compare = (now: number | null, then: number | null, write: (value: number) => string) => {
    if (now === null || then === null) return t("compare.none");
    const change = write(Math.abs(now - then));
    if (change === write(0)) return t("compare.same");
    return t(now > then ? "compare.more" : "compare.less", { change });
  };
  const numbers = [
    { key: "sessions", write: String, define: t("define.sessions") },
    { key: "minutes", write: duration, define: t("define.minutes") },
    { key: "technique", write: mean, define: t("define.technique") },
    { key: "rating", write: mean, define: t(isOwn ? "define.rating" : "define.ratingOwn") },
  ] as const;
  return (
    <section className="grid gap-2.5" aria-labelledby="numbers">
      <h2 id="numbers" className="text-l">
        {t("numbers")}
      </h2>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {numbers.map(({ key, write, define }) => {
          const value = current[key];
          return (
            <Stat
              key={key}
              label={t(key)}
              definition={<Definition label={t("what", { name: t(key) })}>{define}</Definition>}
              value={value === null ? t("noValue") : write(value)}
              comparison={compare(value, before[key], write)}
            />
          );
        })}
      </div>
    </section>
  );
}
