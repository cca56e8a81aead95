"use client";

export { ApiProvider as default } from "@/trpc/client.ts";
