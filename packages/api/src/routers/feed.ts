import { closeFeed } from "@zea/domain/feed/close-feed";
import { openFeed } from "@zea/domain/feed/open-feed";
import { findFeed } from "@zea/domain/feed/queries";
import { z } from "zod";
import { feedUrl } from "../feed-url.ts";
import { router, signedInProcedure } from "../trpc.ts";

/** `shown` is the address that the page showed, which the new one replaces. */
const OpenFeed = z.object({ shown: z.object({ url: z.string().max(500).nullable() }) });

export const feedRouter = router({
  get: signedInProcedure.query(async ({ ctx }) => {
    const feed = await findFeed(ctx);
    return { url: feed && feedUrl(feed.key) };
  }),
  create: signedInProcedure.input(OpenFeed).mutation(async ({ ctx, input }) => {
    const feed = await findFeed(ctx);
    const { key } = await openFeed(ctx, { replaces: feed && feedUrl(feed.key) === input.shown.url ? feed.key : null });
    return { url: feedUrl(key) };
  }),
  revoke: signedInProcedure.mutation(({ ctx }) => closeFeed(ctx)),
});
