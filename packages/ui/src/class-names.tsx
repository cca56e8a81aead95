import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["2xs", "xs", "s", "ms", "m", "ml", "l", "xl", "2xl", "3xl", "score"],
      radius: ["xs", "s", "m", "ml", "l", "xl", "full"],
      shadow: ["1", "2", "3"],
    },
  },
});

/** Joins class names; the last of those that set the same property wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
