import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Track } from "@zea/ui/track";

/** The last section of the landing page: another invitation to register. */
export function Closing() {
  const t = useTranslations("landing.closing");
  return (
    <section className="mx-auto w-full max-w-[1320px] px-5 sm:px-10">
      <div className="relative isolate grid justify-items-start gap-6 overflow-hidden rounded-[32px] bg-pitch px-6 py-12 text-on-dark sm:px-14 sm:py-16">
        <Track className="-z-10 left-auto max-lg:opacity-40 lg:w-[40%]" />
        <h2 className="max-w-[14em] text-[clamp(32px,4vw,56px)] leading-[1.02]">{t("title")}</h2>
        <p className="max-w-[34em] text-[17px] text-on-dark-2">{t("text")}</p>
        <Button asChild variant="accent" size="l">
          <Link href="/register">{t("signUp")}</Link>
        </Button>
      </div>
    </section>
  );
}
