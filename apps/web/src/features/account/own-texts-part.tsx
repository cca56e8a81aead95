import { AccountPart } from "@zea/shell/account-part";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";
import { OwnTextsForm } from "./own-texts-form.tsx";

/** The part of a coach's account page for what they say of themselves. */
export async function OwnTextsPart({ coachId }: { coachId: string }) {
  const t = await getTranslations("ownTexts");
  const texts = await fetchOrNotFound(trpc.coach.ownTexts.queryOptions());
  return (
    <AccountPart title={t("title")} text={t("text")}>
      <div className="grid gap-4">
        <OwnTextsForm stored={texts} />
        <Link
          href={`/coaches/${coachId}`}
          className="w-fit rounded-s py-2 font-semibold text-ms underline underline-offset-4"
        >
          {t("see")}
        </Link>
      </div>
    </AccountPart>
  );
}
