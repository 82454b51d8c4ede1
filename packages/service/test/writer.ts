import { systemClock } from "../src/ports/clock.ts";
import { openLocalStore } from "../src/local/open-local-store.ts";
import { appendEvent } from "../src/sessions/append-event.ts";

/** A process that appends events: path of the store, its name, how many. */
const [path = "", name = "", events = "0"] = process.argv.slice(2);
const store = openLocalStore({ path });
for (let step = 0; step < Number(events); step += 1) {
  await appendEvent(store, systemClock, { runId: "run-1", type: "stage-progress", stage: name, step: String(step) });
  if (step === 0) process.send?.("writing");
}
await store.close();
process.disconnect();
