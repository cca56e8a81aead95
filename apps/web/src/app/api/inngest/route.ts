import { inngest } from "@zea/workflows/client";
import { functions } from "@zea/workflows/functions";
import { serve } from "inngest/next";

/** Where the engine calls the club's workflows; whoever does not sign is turned away. */
export const { GET, POST, PUT } = serve({ client: inngest, functions });
