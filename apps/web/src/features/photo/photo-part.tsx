import { AccountPart } from "@zea/shell/account-part";
import { getTranslations } from "@zea/shell/get-translations";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";
import { PhotoForm } from "./photo-form.tsx";

/** The part of the account page for the person's own photo. */
export async function PhotoPart({ person: { name, role } }: { person: { name: string; role: string } }) {
  const t = await getTranslations("account.photo");
  const { photoId } = await fetchOrNotFound(trpc.photo.get.queryOptions());
  return (
    <AccountPart title={t("title")} text={role === "COACH" ? t("coachText") : t("athleteText")}>
      <PhotoForm name={name} initialId={photoId} />
    </AccountPart>
  );
}
