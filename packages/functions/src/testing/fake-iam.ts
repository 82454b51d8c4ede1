import { type AwsFake, type ControlAnswer, startAwsFake } from "./start-aws-fake.ts";

/** How a simulated action is decided. */
export interface FakeDecision {
  readonly decision: "explicitDeny" | "implicitDeny";
  /** Whether a policy of the organisation decides so. */
  readonly byOrganization?: boolean;
  /** Whether a permissions boundary decides so. */
  readonly byBoundary?: boolean;
  /** Keys of conditions that the simulation would need. */
  readonly missingContext?: readonly string[];
}

export interface IamAccount {
  /** Actions that are not allowed; all others are. */
  readonly refused?: Readonly<Record<string, FakeDecision>>;
  /** ARNs of roles by their names. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Results on a page. @defaultValue 100 */
  readonly pageSize?: number;
}

export interface FakeIam extends AwsFake {
  /** Puts another account in place of the one it has. */
  become(account: IamAccount): void;
}

/** IAM's simulation of policies and its look-up of roles: forms, XML and exceptions as the service has them. */
export async function startFakeIam(initial: IamAccount = {}, port?: number): Promise<FakeIam> {
  let account = initial;
  const fake = await startAwsFake({
    operationOf: ({ body }) => {
      const action = new URLSearchParams(body).get("Action");
      return action === "SimulatePrincipalPolicy" || action === "GetRole" ? action : null;
    },
    answer: (operation, { body }) => (operation === "GetRole" ? roleOf(account, new URLSearchParams(body)) : simulation(account, new URLSearchParams(body))),
    exception: iamException,
    ...(port === undefined ? {} : { port }),
  });
  return { ...fake, become: (next) => void (account = next) };
}

function roleOf({ roles = {} }: IamAccount, form: URLSearchParams): ControlAnswer {
  const name = form.get("RoleName") ?? "";
  const arn = roles[name];
  if (arn === undefined) return iamException("NoSuchEntity", 404, `The role with name ${name} cannot be found.`);
  return xml(
    "GetRole",
    `<Role><Path>/</Path><RoleName>${name}</RoleName><RoleId>AROAEXAMPLE</RoleId><Arn>${arn}</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate></Role>`,
  );
}

function simulation({ refused = {}, pageSize = 100 }: IamAccount, form: URLSearchParams): ControlAnswer {
  const actions = members(form, "ActionNames");
  const resources = members(form, "ResourceArns");
  const from = Number(form.get("Marker") ?? 0);
  const page = actions.slice(from, from + pageSize);
  const isTruncated = from + pageSize < actions.length;
  const results = page.map((action) => evaluation(action, resources, refused[action])).join("");
  return xml(
    "SimulatePrincipalPolicy",
    `<IsTruncated>${isTruncated}</IsTruncated>${isTruncated ? `<Marker>${from + pageSize}</Marker>` : ""}<EvaluationResults>${results}</EvaluationResults>`,
  );
}

function evaluation(action: string, [resource = "*"]: readonly string[], refusal: FakeDecision | undefined): string {
  const { decision = "allowed", byOrganization, byBoundary, missingContext = [] } = refusal ?? {};
  return [
    "<member>",
    `<EvalActionName>${action}</EvalActionName><EvalResourceName>${resource}</EvalResourceName><EvalDecision>${decision}</EvalDecision>`,
    "<MatchedStatements/>",
    `<MissingContextValues>${missingContext.map((key) => `<member>${key}</member>`).join("")}</MissingContextValues>`,
    byOrganization === undefined
      ? ""
      : `<OrganizationsDecisionDetail><AllowedByOrganizations>${!byOrganization}</AllowedByOrganizations></OrganizationsDecisionDetail>`,
    byBoundary === undefined
      ? ""
      : `<PermissionsBoundaryDecisionDetail><AllowedByPermissionsBoundary>${!byBoundary}</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail>`,
    "</member>",
  ].join("");
}

const members = (form: URLSearchParams, list: string): readonly string[] =>
  [...form].filter(([key]) => key.startsWith(`${list}.member.`)).map(([, value]) => value);

const NAMESPACE = "https://iam.amazonaws.com/doc/2010-05-08/";
const metadata = (): string => `<ResponseMetadata><RequestId>${crypto.randomUUID()}</RequestId></ResponseMetadata>`;

const xml = (operation: string, result: string): ControlAnswer => ({
  status: 200,
  headers: { "content-type": "text/xml" },
  body: `<${operation}Response xmlns="${NAMESPACE}"><${operation}Result>${result}</${operation}Result>${metadata()}</${operation}Response>`,
});

const iamException = (code: string, status: number, message: string): ControlAnswer => ({
  status,
  headers: { "content-type": "text/xml" },
  body: `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${crypto.randomUUID()}</RequestId></ErrorResponse>`,
});
