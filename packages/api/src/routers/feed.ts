import { closeFeed } from "@zea/domain/feed/close-feed";
import { openFeed } from "@zea/domain/feed/open-feed";
import { findFeed } from "@zea/domain/feed/queries";
import { feedUrl } from "../feed-url.ts";
import { router, signedInProcedure } from "../trpc.ts";

export const feedRouter = router({
  get: signedInProcedure.query(async ({ ctx }) => {
    const feed = await findFeed(ctx);
    return { url: feed && feedUrl(feed.key) };
  }),
  create: signedInProcedure.mutation(async ({ ctx }) => {
    const { key } = await openFeed(ctx);
    return { url: feedUrl(key) };
  }),
  revoke: signedInProcedure.mutation(({ ctx }) => closeFeed(ctx)),
});
