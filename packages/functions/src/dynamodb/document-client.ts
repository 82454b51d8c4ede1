import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** DynamoDB answers in milliseconds: what takes seconds will not come, and is tried again while the stage still has time. */
const PATIENCE = { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true };

/** A client as the stores of this folder want it. Whoever makes it ends it. */
export function createDocumentClient(configuration: DynamoDBClientConfig = {}): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ requestHandler: PATIENCE, ...configuration });
  refuseEmptyAnswers(client);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** DynamoDB answers with an object at least: what is empty comes from somebody between, and would read as an item that is not there. */
function refuseEmptyAnswers(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next) => async (input) => {
      const answer = await next(input);
      const { response } = answer;
      if (typeof response === "object" && response !== null && "statusCode" in response && response.statusCode === OK && isEmpty(response))
        throw Object.assign(new Error("The answer is empty."), { name: "TimeoutError", $retryable: {} });
      return answer;
    },
    // Next to the network, before the answer is read.
    { name: "refuseEmptyAnswers", step: "deserialize", priority: "low" },
  );
}

const OK = 200;

const isEmpty = (response: object): boolean =>
  "headers" in response &&
  typeof response.headers === "object" &&
  response.headers !== null &&
  "content-length" in response.headers &&
  response.headers["content-length"] === "0";
