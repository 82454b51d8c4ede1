import { AiChef } from "@ai-chef/infra/construct";
import { App, CfnOutput, Stack } from "aws-cdk-lib";

const app = new App();
const stack = new Stack(app, "recipes");

const chef = new AiChef(stack, "Chef", {
  environment: "recipes",
  tier: "prod",
  corsOrigins: "https://app.example.com",
  alarmEmail: "kitchen@example.com",
  dailyUsd: "20",
  ...(process.env["FUNCTIONS_FOLDER"] === undefined ? {} : { functionsFolder: process.env["FUNCTIONS_FOLDER"] }),
});

new CfnOutput(stack, "HttpApiUrl", { value: chef.httpApiUrl });
new CfnOutput(stack, "WebSocketUrl", { value: chef.webSocketUrl });
app.synth();
