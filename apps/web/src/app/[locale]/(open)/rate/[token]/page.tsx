import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { ZoneNote } from "@/components/zone-note.tsx";
import { findRatingLink } from "@/features/rating/find-rating-link.ts";
import { RatedSession } from "@/features/rating/rated-session.tsx";
import { ratingOf } from "@/features/rating/rating.ts";
import { RatingClosed } from "@/features/rating/rating-closed.tsx";
import { RatingForm } from "@/features/rating/rating-form.tsx";
import { RatingInvalid } from "@/features/rating/rating-invalid.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("rating"))("title");
  return { title, referrer: "no-referrer", robots: { index: false, follow: false } };
}

export default async function RatePage({ params, searchParams }: PageProps<"/[locale]/rate/[token]">) {
  const { token } = await params;
  const link = await findRatingLink(token);
  const initialRating = ratingOf((await searchParams).rating);
  return (
    <ClientMessages of={["rating", "time"]}>
      <div className="mx-auto grid w-full max-w-[560px] gap-4 px-[18px] pt-8 pb-10 sm:px-8">
        {!link ? (
          <RatingInvalid />
        ) : link.isOver ? (
          <RatingClosed link={link} />
        ) : (
          <RatingForm token={token} link={link} initialRating={initialRating}>
            <RatedSession link={link} />
          </RatingForm>
        )}
        {link ? <ZoneNote at={link.startsAt} /> : null}
      </div>
    </ClientMessages>
  );
}
