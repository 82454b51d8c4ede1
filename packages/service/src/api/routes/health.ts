import type { Api } from "../app.ts";
import type { ApiDependencies } from "../dependencies.ts";

export function healthRoutes(api: Api, { version, watchUrl }: ApiDependencies): void {
  api.get("/health", async (context) => {
    const { bundledTable } = await import("../judging.ts");
    return context.json({ status: "ok", version, tableVersion: bundledTable().version, ...(watchUrl === null ? {} : { watchUrl }) });
  });
}
