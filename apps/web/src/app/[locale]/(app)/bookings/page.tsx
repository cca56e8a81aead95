import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { Page } from "@zea/ui/page";
import { WithSkeleton } from "@zea/ui/with-skeleton";
import type { Metadata } from "next";
import { BookingList } from "@/features/booking/booking-list.tsx";
import { BookingTabs } from "@/features/booking/booking-tabs.tsx";
import { RatingPrompt } from "@/features/rating/rating-prompt.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("booking.list"))("title") };
}

export default async function BookingsPage({ searchParams }: PageProps<"/[locale]/bookings">) {
  const t = await getTranslations("booking.list");
  const query = await searchParams;
  const when = query.when === "past" ? "past" : "upcoming";
  const cursor = typeof query.cursor === "string" ? query.cursor : undefined;
  const book = (
    <Button asChild>
      <Link href="/coaches">{t("book")}</Link>
    </Button>
  );
  return (
    <Page title={t("title")} aside={book}>
      <RatingPrompt />
      <BookingTabs current={when} />
      <WithSkeleton key={`${when}${cursor}`} of="list" size={4}>
        <BookingList when={when} cursor={cursor} />
      </WithSkeleton>
    </Page>
  );
}
