"use client";

import { type ReactNode, Suspense } from "react";
import { CardSkeleton, ListSkeleton, TableSkeleton } from "./skeleton.tsx";

type WithSkeletonProps = {
  of: "list" | "table" | "card";
  /** How many rows or lines the skeleton has. */
  size: number;
  children: ReactNode;
};

/**
 * A skeleton in place of `children` until they have loaded. A fallback that a server component made is sent in parts, which may arrive
 * after the content that replaced it: React then throws "Cannot read properties of null (reading 'parentNode')". One that a client
 * component makes is there at once.
 */
export function WithSkeleton({ of, size, children }: WithSkeletonProps) {
  return <Suspense fallback={placeholder(of, size)}>{children}</Suspense>;
}

function placeholder(of: WithSkeletonProps["of"], size: number) {
  if (of === "list") return <ListSkeleton rows={size} />;
  if (of === "table") return <TableSkeleton rows={size} />;
  return <CardSkeleton lines={size} />;
}
