"use client";

import { NavLink } from "@zea/shell/nav-link";
import { usePathname } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Sheet } from "@zea/ui/sheet";
import { Tab } from "@zea/ui/tabs-bar";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { moreSections } from "./navigation.ts";
import { SectionCount, SectionName } from "./section-count.tsx";

const moreHrefs = moreSections.map(({ href }) => href);

/** The last tab on a phone: opens the sections without a tab of their own, each by its name. */
export function MoreTab({ names }: { names: Record<string, string> }) {
  const t = useTranslations("common");
  const pathname = usePathname();
  const [isOpen, setIsOpen] = useState(false);
  const isCurrent = moreSections.some(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return (
    <>
      <Tab current={isCurrent}>
        <button type="button" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
          <span className="relative">
            <Ellipsis aria-hidden />
            <SectionCount hrefs={moreHrefs} className="absolute -top-1.5 left-3.5" />
          </span>
          <SectionName hrefs={moreHrefs} name={t("nav.more")} />
        </button>
      </Tab>
      <Sheet open={isOpen} onClose={() => setIsOpen(false)} title={t("nav.more")} closeLabel={t("close")}>
        <nav aria-label={t("nav.more")} className="grid gap-1 pb-8">
          {moreSections.map(({ href, icon: Icon }) => (
            <NavLink
              key={href}
              href={href}
              onClick={() => setIsOpen(false)}
              className="flex min-h-12 items-center gap-3.5 rounded-m px-3 text-fg-2 transition-colors hover:bg-surface-2 hover:text-fg [&_svg]:size-5"
              currentClassName="bg-surface-2 font-semibold text-fg"
            >
              <Icon aria-hidden />
              <SectionName hrefs={[href]} name={names[href] ?? ""} />
              <SectionCount hrefs={[href]} className="ml-auto" />
            </NavLink>
          ))}
        </nav>
      </Sheet>
    </>
  );
}
