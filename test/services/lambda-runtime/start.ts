import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { lambdaRuntimeClient } from "./install.ts";

export interface LambdaOptions {
  /** Folder with `index.mjs`. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/** How an invocation ended: what the handler returned, or what it threw as Lambda tells it. */
export type LambdaOutcome = { readonly payload: unknown } | { readonly error: { readonly errorType: string; readonly errorMessage: string } };

export interface Lambda {
  invoke(event: unknown): Promise<LambdaOutcome>;
  /** What the function wrote to its log. */
  log(): string;
  close(): Promise<void>;
}

interface Job {
  readonly id: string;
  readonly event: unknown;
  readonly settle: (outcome: LambdaOutcome) => void;
}

/** A bundle under AWS's own runtime client, which takes its work from this Runtime API (2018-06-01). */
export async function startLambda({ folder, environment, timeoutMs = 30_000 }: LambdaOptions): Promise<Lambda> {
  const client = await lambdaRuntimeClient();
  const waiting: Job[] = [];
  const running = new Map<string, Job>();
  let asked: ((job: Job) => void) | undefined;
  let written = "";

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? "";
    if (path.endsWith("/invocation/next")) {
      const job = waiting.shift() ?? (await new Promise<Job>((resolve) => (asked = resolve)));
      running.set(job.id, job);
      response
        .writeHead(200, {
          "Content-Type": "application/json",
          "Lambda-Runtime-Aws-Request-Id": job.id,
          "Lambda-Runtime-Deadline-Ms": String(Date.now() + timeoutMs),
          "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:ap-northeast-2:123456789012:function:ai-chef-test",
        })
        .end(JSON.stringify(job.event));
      return;
    }
    const body: unknown = JSON.parse((await text(request)) || "null");
    const id = /\/invocation\/(?<id>[^/]+)\/(?:response|error)$/u.exec(path)?.groups?.["id"];
    const failure = { error: body as { errorType: string; errorMessage: string } }; // the form of the Runtime API
    const jobs = id === undefined ? [...waiting.splice(0), ...running.values()] : [running.get(id)].filter((job) => job !== undefined);
    for (const job of jobs) {
      running.delete(job.id);
      job.settle(path.endsWith("/response") ? { payload: body } : failure);
    }
    response.writeHead(202, { "Content-Type": "application/json" }).end('{"status":"OK"}');
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const child = spawn(process.execPath, [client], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"] ?? "",
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
      AWS_LAMBDA_FUNCTION_NAME: "ai-chef-test",
      AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "512",
      AWS_LAMBDA_LOG_GROUP_NAME: "/aws/lambda/ai-chef-test",
      AWS_LAMBDA_LOG_STREAM_NAME: "test",
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: "index.handler",
      AWS_REGION: "ap-northeast-2",
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (written += chunk.toString()));
  const exited = once(child, "exit").then(() => {
    for (const job of [...waiting.splice(0), ...running.values()])
      job.settle({ error: { errorType: "Runtime.ExitError", errorMessage: written.slice(-2000) } });
    return null;
  });

  return {
    invoke: (event) =>
      new Promise((settle) => {
        const job = { id: crypto.randomUUID(), event, settle };
        if (child.exitCode !== null) return settle({ error: { errorType: "Runtime.ExitError", errorMessage: written.slice(-2000) } });
        if (asked === undefined) return void waiting.push(job);
        asked(job);
        asked = undefined;
      }),
    log: () => written,
    close: async () => {
      child.kill("SIGKILL");
      await exited;
      server.closeAllConnections();
      server.close();
    },
  };
}
