import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { OwnAvatar } from "@/features/photo/own-avatar.tsx";

/** Today's date and a greeting; on phones with a link to the account. */
export function HomeHeader({ name, now }: { name: string; now: Date }) {
  const t = useTranslations("home");
  const { longDay } = useFormat();
  return (
    <header className="flex items-center justify-between gap-4">
      <div className="grid gap-0.5">
        <span className="text-fg-3 text-xs">{capitalise(longDay(now))}</span>
        <h1 className="text-[25px] sm:text-[30px]">{t("hello", { name: name.trim().split(/\s+/)[0] ?? name })}</h1>
      </div>
      <Link href="/account" className="rounded-full md:hidden">
        <span className="sr-only">{t("account")}</span>
        <OwnAvatar name={name} />
      </Link>
    </header>
  );
}
