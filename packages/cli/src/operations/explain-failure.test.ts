import { describe, expect, it } from "vitest";
import { type Explanation, explainFailure } from "./explain-failure.ts";

const TABLE = "arn:aws:dynamodb:us-east-1:111122223333:table/ai-chef-sessions-dev";

describe("explainFailure", () => {
  it.each<readonly [string, string | null, readonly string[], Explanation]>([
    [
      "a table's right that is missing, with the statement",
      "defect",
      [
        "A defect in SaveResult: AccessDeniedException.",
        `User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: dynamodb:PutItem on resource: ${TABLE} because no identity-based policy allows it`,
      ],
      { kind: "table-permission", table: "ai-chef-sessions-dev", statement: `{"Effect":"Allow","Action":"dynamodb:PutItem","Resource":"${TABLE}"}` },
    ],
    [
      "a table's right where the table is not named",
      "defect",
      ["User: arn is not authorized to perform: dynamodb:GetItem because no identity-based policy allows the dynamodb:GetItem action"],
      { kind: "table-permission", table: null, statement: '{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"*"}' },
    ],
    [
      "another right",
      "defect",
      ["User: arn is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:us-east-1:1:secret:x-1."],
      {
        kind: "access-denied",
        statement: '{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"arn:aws:secretsmanager:us-east-1:1:secret:x-1"}',
      },
    ],
    ["a right without its name", "defect", ["A defect in SaveResult: AccessDeniedException."], { kind: "access-denied", statement: null }],
    ["a model without access", "model_access_denied", ["The model may not be called."], { kind: "model-access" }],
    ["a function that ran out of time", null, ["2026-11-24T00:00:00Z 1 Task timed out after 30.00 seconds"], { kind: "timeout" }],
    ["a state that ran out of time", "run_timed_out", ["States.Timeout"], { kind: "timeout" }],
    ["a model that ran out of time", "model_timed_out", ["The model did not answer within 100 s."], { kind: "timeout" }],
    ["a function that ran out of memory", null, ["RequestId: 1 Error: Runtime exited with error: signal: killed Runtime.ExitError"], { kind: "out-of-memory" }],
    ["throttling", "model_throttled", ["ThrottlingException"], { kind: "throttled" }],
    ["Lambda's own throttling", null, ["Lambda.TooManyRequestsException"], { kind: "throttled" }],
    ["a state that is too large", null, ["States.DataLimitExceeded"], { kind: "too-large" }],
    ["a bundle that does not load", null, ["Runtime.ImportModuleError: Error: Cannot find module 'index'"], { kind: "bad-bundle" }],
    ["a request that was wrong, whatever it quotes", "unknown_target", ['`target` is "AccessDenied"'], { kind: "request" }],
    ["a table that is gone", "defect", ["ResourceNotFoundException: Requested resource not found"], { kind: "missing-resource" }],
    ["an error of ours by its code", "shop_access_denied", ["The price source refuses the keys."], { kind: "coded", code: "shop_access_denied" }],
    ["a stop", "run_interrupted", ["The run was cancelled."], { kind: "stopped" }],
    ["a defect", "defect", ["A defect in CombineResults: TypeError."], { kind: "unexplained" }],
    ["nothing that is known", null, [], { kind: "unexplained" }],
    ["a code of a newer version", "quantum_flux", [], { kind: "unexplained" }],
  ])("explains %s", (_, code, texts, expected) => {
    expect(explainFailure({ code, stage: null, texts })).toEqual(expected);
  });
});
