import { directionsUrl } from "@zea/format/place";
import { useTranslations } from "@zea/shell/use-translations";
import type { ComponentProps } from "react";

/** The way to an address on a map, which on a phone is its map app. */
export function DirectionsLink({ address, children, ...props }: ComponentProps<"a"> & { address: string }) {
  const t = useTranslations("club");
  return (
    <a href={directionsUrl(address)} target="_blank" rel="noreferrer" {...props}>
      {children ?? t("directions")}
    </a>
  );
}
