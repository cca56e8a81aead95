import { z } from "zod";

/** The number of rows on a page of any list. */
export const pageSize = 25;

/** A page's number, starting at 1. */
export const PageNumber = z.int().min(1).max(10_000).default(1);

/** The rows of a page, as Prisma takes them. */
export function pageRange(page = 1): { take: number; skip: number } {
  return { take: pageSize, skip: (page - 1) * pageSize };
}
