"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "@zea/shell/use-translations";
import dynamic from "next/dynamic";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { PersonLink } from "@/components/person-link.tsx";
import type { Href } from "@/components/search-params.ts";
import { useTRPC } from "@/trpc/client.ts";
import { DocumentBadge } from "./document-badge.tsx";

const DocumentCard = dynamic(() => import("./document-card.tsx").then((module) => module.DocumentCard));

type DocumentDrawerProps = { documentId: string; coachId: string; closedHref: Href };

/** A coach's documents, opened at one that expires: its file, and the form for the one that replaces it. */
export function DocumentDrawer({ documentId, coachId, closedHref }: DocumentDrawerProps) {
  const t = useTranslations("coach.document.drawer");
  const query = useQuery(useTRPC().coach.get.queryOptions({ coachId }));
  return (
    <ListDrawer
      id={documentId}
      query={query}
      labels={{ loading: t("loading"), failed: t("failed"), close: t("close") }}
      closedHref={closedHref}
    >
      {(coach) => {
        const expiring = coach.documents.find(({ id }) => id === documentId);
        return {
          label: t("label", { name: coach.displayName }),
          head: (
            <PersonHeading
              name={coach.displayName}
              about={<span className="text-fg-2 text-s">{expiring?.name}</span>}
              badge={expiring ? <DocumentBadge expiresOn={expiring.expiresOn} today={coach.today} /> : null}
            />
          ),
          body: (
            <>
              <PersonLink person={{ id: coachId, role: "COACH", name: coach.displayName }} />
              {expiring ? <p className="text-fg-2 text-ms">{t("renew")}</p> : null}
              <DocumentCard coach={coach} renewed={expiring?.name} />
            </>
          ),
        };
      }}
    </ListDrawer>
  );
}
