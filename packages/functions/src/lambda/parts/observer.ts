import { createObserver } from "../../observability/observer.ts";
import { settings } from "./settings.ts";

export const observer = createObserver({ service: process.env["AWS_LAMBDA_FUNCTION_NAME"] ?? "ai-chef", environment: settings.AI_CHEF_ENVIRONMENT });
