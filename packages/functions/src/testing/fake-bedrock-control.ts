import { type AwsFake, type ControlAnswer, jsonAnswer, jsonException, startAwsFake } from "./start-aws-fake.ts";

/** A foundation model as an account sees it. */
export interface FakeFoundationModel {
  /** @defaultValue AVAILABLE */
  readonly agreement?: "AVAILABLE" | "NOT_AVAILABLE" | "PENDING" | "ERROR";
  readonly agreementError?: string;
  /** @defaultValue AUTHORIZED */
  readonly authorization?: "AUTHORIZED" | "NOT_AUTHORIZED";
  /** @defaultValue AVAILABLE */
  readonly entitlement?: "AVAILABLE" | "NOT_AVAILABLE";
  /** @defaultValue AVAILABLE */
  readonly region?: "AVAILABLE" | "NOT_AVAILABLE";
  /** @defaultValue ACTIVE */
  readonly lifecycle?: "ACTIVE" | "LEGACY";
  /** ISO 8601. */
  readonly endOfLife?: string;
}

export interface FakeInferenceProfile {
  readonly arn: string;
  readonly modelArns: readonly string[];
}

export interface BedrockAccount {
  readonly models?: Readonly<Record<string, FakeFoundationModel>>;
  /** By what they are asked for: id or ARN. */
  readonly profiles?: Readonly<Record<string, FakeInferenceProfile>>;
  /** Whether the form of the use case was sent in. @defaultValue true */
  readonly hasForm?: boolean;
}

export interface FakeBedrockControl extends AwsFake {
  /** Puts another account in place of the one it has. */
  become(account: BedrockAccount): void;
}

const OPERATIONS: readonly (readonly [operation: string, path: RegExp])[] = [
  ["GetFoundationModelAvailability", /^\/foundation-model-availability\/(?<id>.+)$/u],
  ["GetFoundationModel", /^\/foundation-models\/(?<id>.+)$/u],
  ["GetInferenceProfile", /^\/inference-profiles\/(?<id>.+)$/u],
  ["GetUseCaseForModelAccess", /^\/use-case-for-model-access$/u],
];

/** Bedrock's control plane, as much of it as a deployment asks: paths, JSON and exceptions as the service has them. */
export async function startFakeBedrockControl(initial: BedrockAccount = {}, port?: number): Promise<FakeBedrockControl> {
  let account = initial;
  const fake = await startAwsFake({
    operationOf: ({ method, path }) => (method === "GET" ? (OPERATIONS.find(([, pattern]) => pattern.test(path))?.[0] ?? null) : null),
    answer: (operation, { path }) => answerOf(account, operation, idOf(path)),
    exception: jsonException,
    ...(port === undefined ? {} : { port }),
  });
  return { ...fake, become: (next) => void (account = next) };
}

const idOf = (path: string): string => OPERATIONS.map(([, pattern]) => pattern.exec(path)?.groups?.["id"]).find((id) => id !== undefined) ?? "";

function answerOf({ models = {}, profiles = {}, hasForm = true }: BedrockAccount, operation: string, id: string): ControlAnswer {
  switch (operation) {
    case "GetUseCaseForModelAccess":
      return hasForm
        ? jsonAnswer({ formData: Buffer.from(JSON.stringify({ companyName: "Example", useCases: "Recipes" })).toString("base64") })
        : jsonException("ResourceNotFoundException", 404, "Use case details have not been submitted for this account.");
    case "GetInferenceProfile": {
      const profile = profiles[id];
      if (profile === undefined) return jsonException("ResourceNotFoundException", 404, "The provided inference profile was not found.");
      return jsonAnswer({
        inferenceProfileName: id,
        inferenceProfileArn: profile.arn,
        inferenceProfileId: profile.arn.slice(profile.arn.lastIndexOf("/") + 1),
        models: profile.modelArns.map((modelArn) => ({ modelArn })),
        status: "ACTIVE",
        type: profile.arn.includes(":application-inference-profile/") ? "APPLICATION" : "SYSTEM_DEFINED",
        createdAt: "2026-09-01T00:00:00Z",
        updatedAt: "2026-09-01T00:00:00Z",
      });
    }
    default: {
      const model = models[id];
      if (model === undefined) return jsonException("ResourceNotFoundException", 404, "The provided model identifier is invalid.");
      return jsonAnswer(operation === "GetFoundationModel" ? details(id, model) : availability(id, model));
    }
  }
}

const availability = (modelId: string, model: FakeFoundationModel) => ({
  modelId,
  agreementAvailability: { status: model.agreement ?? "AVAILABLE", ...(model.agreementError === undefined ? {} : { errorMessage: model.agreementError }) },
  authorizationStatus: model.authorization ?? "AUTHORIZED",
  entitlementAvailability: model.entitlement ?? "AVAILABLE",
  regionAvailability: model.region ?? "AVAILABLE",
});

const details = (modelId: string, { lifecycle = "ACTIVE", endOfLife }: FakeFoundationModel) => ({
  modelDetails: {
    modelArn: `arn:aws:bedrock:us-east-1::foundation-model/${modelId}`,
    modelId,
    inputModalities: ["TEXT"],
    outputModalities: ["TEXT"],
    inferenceTypesSupported: ["INFERENCE_PROFILE"],
    modelLifecycle: { status: lifecycle, ...(endOfLife === undefined ? {} : { endOfLifeTime: endOfLife }) },
  },
});
