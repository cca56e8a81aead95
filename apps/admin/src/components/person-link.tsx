"use client";

import { Link } from "@zea/shell/navigation";

type PersonLinkProps = { person: { id: string; role: "ATHLETE" | "COACH" | "ADMIN" | null; name: string } };

/** A person's name, which leads to the page of an athlete or a coach; other people have none. */
export function PersonLink({ person: { id, role, name } }: PersonLinkProps) {
  if (role !== "ATHLETE" && role !== "COACH") return name;
  const href =
    role === "ATHLETE" ? { pathname: "/athletes", query: { athlete: id } } : { pathname: `/coaches/${id}`, query: {} };
  return (
    <Link href={href} className="rounded-s py-2 underline underline-offset-4 hover:no-underline">
      {name}
    </Link>
  );
}
