import { TARGET_IDS } from "@ai-chef/sdk/contract";
import type { Api } from "../app.ts";

export function targetRoutes(api: Api): void {
  api.get("/targets", async (context) => {
    const { TARGETS } = await import("../judging.ts");
    return context.json({ targets: TARGET_IDS.map((id) => TARGETS[id]) });
  });
}
