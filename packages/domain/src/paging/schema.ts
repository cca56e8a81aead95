import { z } from "zod";
import { pageSize } from "./values.ts";

/** A page's number, starting at 1. */
export const PageNumber = z.int().min(1).max(10_000).default(1);

/** The rows of a page, as Prisma takes them. */
export function pageRange(page = 1): { take: number; skip: number } {
  return { take: pageSize, skip: (page - 1) * pageSize };
}
