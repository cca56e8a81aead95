import type { MetadataRoute } from "next";

/** Lets search engines read the public pages only. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/api/",
        "/home",
        "/book",
        "/bookings",
        "/onboarding",
        "/profile",
        "/account",
        "/progress",
        "/athletes",
        "/rate/",
        "/statements/",
      ],
    },
  };
}
