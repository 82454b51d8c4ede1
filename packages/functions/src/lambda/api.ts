import { httpHandler } from "../handlers/http-handler.ts";
import { api } from "./parts/api.ts";
import { observer } from "./parts/observer.ts";

export const handler = httpHandler(async () => (await api()).api, observer);
