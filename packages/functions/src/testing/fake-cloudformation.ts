import { type AwsFake, type ControlAnswer, startAwsFake } from "./start-aws-fake.ts";

/** What happened to a resource; times count from when the operation began. */
export interface FakeStackEvent {
  readonly logicalId: string;
  readonly type?: string;
  readonly status: string;
  readonly reason?: string;
  readonly physicalId?: string;
  /** Milliseconds after the beginning. @defaultValue its place among the events */
  readonly afterMs?: number;
}

export interface FakeResource {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
}

/** A stack as it is found. */
export interface FakeStack {
  readonly name: string;
  status: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly template?: object;
  readonly resources?: readonly FakeResource[];
  /** Oldest first. */
  readonly events?: readonly FakeStackEvent[];
}

/** How an operation goes that somebody begins. */
export interface FakeOperation {
  /** Statuses of the stack, one a look; the last stays. */
  readonly statuses: readonly string[];
  /** Events of the stack and of its children by their names, oldest first: they are there at once. */
  readonly events?: Readonly<Record<string, readonly FakeStackEvent[]>>;
}

export interface FakeCloudFormationOptions {
  /** Events on a page. @defaultValue 100, as the service has it */
  readonly pageSize?: number;
}

export interface FakeCloudFormation extends AwsFake {
  /** The stacks that there are, in place of those before. */
  hold(...stacks: readonly FakeStack[]): void;
  /** How the next operations of a kind go, in order; the last goes on. */
  onCreate(...operations: readonly FakeOperation[]): void;
  onUpdate(...operations: readonly FakeOperation[]): void;
  onDelete(...operations: readonly FakeOperation[]): void;
  /** What change sets come to. @defaultValue they may be executed */
  onChangeSet(outcome: { readonly status: "CREATE_COMPLETE" | "FAILED"; readonly reason?: string; readonly validations?: readonly FakeValidation[] }): void;
  /** Names of the operations that were called since `forget`. */
  readonly calls: readonly string[];
  /** Everything that it was told, and what was called. */
  forget(): void;
}

/** What CloudFormation finds wrong before it changes anything. */
export interface FakeValidation {
  readonly logicalId: string;
  readonly type: string;
  readonly reason: string;
  readonly path?: string;
}

type Kind = "create" | "update" | "delete";
const DONE: Readonly<Record<Kind, FakeOperation>> = {
  create: { statuses: ["CREATE_IN_PROGRESS", "CREATE_COMPLETE"] },
  update: { statuses: ["UPDATE_IN_PROGRESS", "UPDATE_COMPLETE"] },
  delete: { statuses: ["DELETE_IN_PROGRESS", "DELETE_COMPLETE"] },
};
const PAGE_SIZE = 100;

/** Stands for a stack of the service while it runs. */
interface Living extends FakeStack {
  id: string;
  statuses: string[];
  log: (FakeStackEvent & { readonly at: number; readonly id: string })[];
  tagsNow: Readonly<Record<string, string>>;
}

/** CloudFormation's API: forms, XML, pages and exceptions as the service has them; operations go as they are told. */
export async function startFakeCloudFormation({ pageSize = PAGE_SIZE }: FakeCloudFormationOptions = {}): Promise<FakeCloudFormation> {
  const stacks = new Map<string, Living>();
  const scripts: Record<Kind, FakeOperation[]> = { create: [], update: [], delete: [] };
  let changeSet: Parameters<FakeCloudFormation["onChangeSet"]>[0] = { status: "CREATE_COMPLETE" };
  const changeSets = new Map<string, { readonly type: string; readonly stack: string }>();
  const calls: string[] = [];
  let serial = 0;

  const idOf = (name: string): string => `arn:aws:cloudformation:us-east-1:111122223333:stack/${name}/${(serial += 1)}`;
  const put = (stack: FakeStack): Living => {
    const id = idOf(stack.name);
    const began = Date.now() - 1000;
    const log = (stack.events ?? []).map((event, index) => logged(event, id, began, index));
    const living: Living = { ...stack, id, statuses: [], log, tagsNow: stack.tags ?? {} };
    stacks.set(id, living);
    return living;
  };
  const logged = (event: FakeStackEvent, stackId: string, began: number, index: number): Living["log"][number] => ({
    ...event,
    physicalId: event.physicalId ?? (event.type === undefined ? stackId : ""),
    at: began + (event.afterMs ?? index),
    id: `event-${(serial += 1)}`,
  });
  /** By its id also one that is gone, as the service has it for 90 days. */
  const find = (nameOrId: string): Living | undefined =>
    stacks.get(nameOrId) ?? [...stacks.values()].find(({ name, status }) => name === nameOrId && status !== "DELETE_COMPLETE");
  const begin = (kind: Kind, stack: Living): void => {
    const script = scripts[kind];
    const { statuses, events = {} } = (script.length > 1 ? script.shift() : script[0]) ?? DONE[kind];
    const began = Date.now();
    stack.statuses = [...statuses];
    for (const [name, list] of Object.entries(events)) {
      const of = find(name) ?? put({ name, status: statuses.at(-1) ?? "" });
      of.log.push(...list.map((event, index) => logged(event, of.id, began, index)));
    }
  };
  /** Each look is a step on. */
  const look = (stack: Living): string => {
    const next = stack.statuses.length > 1 ? stack.statuses.shift() : stack.statuses[0];
    stack.status = next ?? stack.status;
    return stack.status;
  };

  const answer = (operation: string, form: URLSearchParams): ControlAnswer => {
    const asked = form.get("StackName") ?? "";
    const stack = find(asked);
    const missing = (): ControlAnswer => exception("ValidationError", 400, `Stack with id ${asked} does not exist`);
    switch (operation) {
      case "CreateChangeSet": {
        const type = form.get("ChangeSetType") ?? "UPDATE";
        const own = stack ?? put({ name: asked, status: "REVIEW_IN_PROGRESS" });
        if (type === "CREATE" && stack !== undefined && stack.status !== "REVIEW_IN_PROGRESS")
          return exception("AlreadyExistsException", 400, `Stack [${asked}] already exists and cannot be created again with the changeSet.`);
        own.tagsNow = tagsOf(form);
        const id = `arn:aws:cloudformation:us-east-1:111122223333:changeSet/${form.get("ChangeSetName")}/${(serial += 1)}`;
        changeSets.set(id, { type, stack: own.name });
        return ok(operation, `<Id>${id}</Id><StackId>${own.id}</StackId>`);
      }
      case "DescribeChangeSet":
        return ok(operation, `<Status>${changeSet.status}</Status>${tag("StatusReason", changeSet.reason)}`);
      case "DescribeEvents":
        return ok(operation, `<OperationEvents>${(changeSet.validations ?? []).map(validationXml).join("")}</OperationEvents>`);
      case "DeleteChangeSet":
      case "SetStackPolicy":
        return ok(operation, "");
      case "ExecuteChangeSet": {
        const { type, stack: name } = changeSets.get(form.get("ChangeSetName") ?? "") ?? { type: "", stack: "" };
        const executed = find(name);
        if (executed === undefined) return exception("ChangeSetNotFound", 404, "ChangeSet does not exist");
        begin(type === "CREATE" ? "create" : "update", executed);
        return ok(operation, "");
      }
      case "DeleteStack":
        if (stack !== undefined) begin("delete", stack);
        return ok(operation, "");
      case "ListStacks":
        return ok(operation, "<StackSummaries/>");
      default:
        if (stack === undefined) return missing();
        return read(operation, stack, form, { look, pageSize });
    }
  };

  const fake = await startAwsFake({
    operationOf: ({ body }) => new URLSearchParams(body).get("Action"),
    answer: (operation, { body }) => answer(operation, new URLSearchParams(body)),
    exception,
    onOperation: (operation) => calls.push(operation),
  });
  return {
    ...fake,
    calls,
    forget: () => {
      stacks.clear();
      for (const kind of ["create", "update", "delete"] as const) scripts[kind] = [];
      changeSet = { status: "CREATE_COMPLETE" };
      for (const operation of new Set(calls)) fake.play(operation);
      calls.length = 0;
    },
    hold: (...held) => {
      stacks.clear();
      for (const stack of held) put(stack);
    },
    onCreate: (...operations) => void (scripts.create = [...operations]),
    onUpdate: (...operations) => void (scripts.update = [...operations]),
    onDelete: (...operations) => void (scripts.delete = [...operations]),
    onChangeSet: (outcome) => void (changeSet = outcome),
  };
}

interface Reading {
  readonly look: (stack: Living) => string;
  readonly pageSize: number;
}

function read(operation: string, stack: Living, form: URLSearchParams, { look, pageSize }: Reading): ControlAnswer {
  switch (operation) {
    case "DescribeStacks":
      return ok(operation, `<Stacks><member>${stackXml(stack, look(stack))}</member></Stacks>`);
    case "DescribeStackEvents": {
      const newestFirst = stack.log.toSorted((a, b) => b.at - a.at);
      return ok(
        operation,
        page("StackEvents", newestFirst, form, pageSize, (event) => eventXml(event, stack)),
      );
    }
    case "DescribeStackResources":
      return ok(operation, `<StackResources>${(stack.resources ?? []).map(resourceXml).join("")}</StackResources>`);
    case "ListStackResources":
      return ok(operation, page("StackResourceSummaries", stack.resources ?? [], form, pageSize, resourceXml));
    case "GetTemplate":
      return ok(operation, tag("TemplateBody", JSON.stringify(stack.template ?? {})));
    default:
      return exception("InvalidAction", 400, `The action ${operation} is not valid.`);
  }
}

function page<T>(list: string, items: readonly T[], form: URLSearchParams, pageSize: number, xmlOf: (item: T) => string): string {
  const from = Number(form.get("NextToken") ?? 0);
  const rest = from + pageSize < items.length ? tag("NextToken", String(from + pageSize)) : "";
  return `<${list}>${items
    .slice(from, from + pageSize)
    .map(xmlOf)
    .join("")}</${list}>${rest}`;
}

function tagsOf(form: URLSearchParams): Readonly<Record<string, string>> {
  const values = [...form].filter(([key]) => /^Tags\.member\.\d+\.Key$/u.test(key));
  return Object.fromEntries(values.map(([key, name]) => [name, form.get(key.replace(/Key$/u, "Value")) ?? ""]));
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const tag = (name: string, text: string | undefined): string => (text === undefined ? "" : `<${name}>${escaped(text)}</${name}>`);
const pairs = (name: string, [key, value]: readonly [string, string], values: Readonly<Record<string, string>>): string =>
  `<${name}>${Object.entries(values)
    .map(([k, v]) => `<member>${tag(key, k)}${tag(value, v)}</member>`)
    .join("")}</${name}>`;

const stackXml = ({ name, id, tagsNow, parameters = {}, outputs = {} }: Living, status: string): string =>
  [
    tag("StackName", name),
    tag("StackId", id),
    tag("StackStatus", status),
    "<CreationTime>2026-01-01T00:00:00Z</CreationTime>",
    pairs("Tags", ["Key", "Value"], tagsNow),
    pairs("Parameters", ["ParameterKey", "ParameterValue"], parameters),
    pairs("Outputs", ["OutputKey", "OutputValue"], outputs),
  ].join("");

const eventXml = (event: Living["log"][number], stack: Living): string =>
  `<member>${[
    tag("EventId", event.id),
    tag("StackId", stack.id),
    tag("StackName", stack.name),
    tag("LogicalResourceId", event.logicalId),
    tag("PhysicalResourceId", event.physicalId),
    tag("ResourceType", event.type ?? "AWS::CloudFormation::Stack"),
    tag("ResourceStatus", event.status),
    tag("ResourceStatusReason", event.reason),
    tag("Timestamp", new Date(event.at).toISOString()),
  ].join("")}</member>`;

const resourceXml = ({ logicalId, type, physicalId }: FakeResource): string =>
  `<member>${tag("LogicalResourceId", logicalId)}${tag("ResourceType", type)}${tag("PhysicalResourceId", physicalId)}<ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>`;

const validationXml = ({ logicalId, type, reason, path }: FakeValidation): string =>
  `<member>${[
    tag("LogicalResourceId", logicalId),
    tag("ResourceType", type),
    "<EventType>VALIDATION_ERROR</EventType><ValidationStatus>FAILED</ValidationStatus>",
    tag("ValidationStatusReason", reason),
    tag("ValidationPath", path),
  ].join("")}</member>`;

const NAMESPACE = "http://cloudformation.amazonaws.com/doc/2010-05-15/";
const XML = { "content-type": "text/xml" };

const ok = (operation: string, result: string): ControlAnswer => ({
  status: 200,
  headers: XML,
  body: `<${operation}Response xmlns="${NAMESPACE}"><${operation}Result>${result}</${operation}Result><ResponseMetadata><RequestId>${crypto.randomUUID()}</RequestId></ResponseMetadata></${operation}Response>`,
});

const exception = (code: string, status: number, message: string): ControlAnswer => ({
  status,
  headers: XML,
  body: `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type><Code>${code}</Code>${tag("Message", message)}</Error><RequestId>${crypto.randomUUID()}</RequestId></ErrorResponse>`,
});
