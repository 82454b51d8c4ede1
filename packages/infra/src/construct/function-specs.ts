import type { Settings as FunctionSettings } from "@ai-chef/functions";
import type { StageName } from "@ai-chef/service";
import type { TableGrant } from "./table-grants.ts";

/** Rights beyond tables that a function may be given. */
export type Grant =
  | "call-titan"
  | "read-price-keys"
  | "read-signing-key"
  | "search-foods"
  | "start-runs"
  | "stop-runs"
  | "push-to-connections"
  | "read-events-stream"
  | "leave-dead-letters";

export interface FunctionSpec {
  readonly description: string;
  /** The state of the workflow that it serves. */
  readonly stage?: StageName;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  /** Environment variables beside those that every function has. */
  readonly settings: readonly (keyof FunctionSettings)[];
  readonly tables: readonly TableGrant[];
  readonly grants: readonly Grant[];
}

const STORE = ["SESSIONS_TABLE", "RESULTS_TABLE", "RETENTION_DAYS"] as const;
const ACCESS = ["SESSIONS_TABLE", "SIGNING_SECRET_ARN"] as const;
const CAPS = ["GUEST_MODE", "GUEST_DAILY_RUNS", "GUEST_DAILY_RUNS_PER_ADDRESS", "DAILY_RUNS", "DAILY_TOKENS", "DAILY_USD"] as const;
const API = [...STORE, ...CAPS, "SIGNING_SECRET_ARN", "STATE_MACHINE_ARN", "CORS_ORIGINS"] as const;
const PUSH = ["SESSIONS_TABLE", "RESULTS_TABLE", "WEBSOCKET_MANAGEMENT_URL"] as const;
const PRICES = ["SESSIONS_TABLE", "CACHE_TABLE", "PRICES_SECRET_ARN"] as const;

/** Stages, with the times and sizes of the table of states in DESIGN section 5. */
export const STAGE_FUNCTIONS = {
  "plan-recipe": {
    description: "Turns a profile into a brief, and makes the session's row where there is none",
    stage: "PlanRecipe",
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    settings: STORE,
    tables: ["make-and-erase-sessions"],
    grants: [],
  },
  "generate-recipe": {
    description: "Asks the model for a draft",
    stage: "GenerateRecipe",
    memoryMegabytes: 1024,
    timeoutSeconds: 120,
    settings: [...STORE, "CACHE_TABLE", "MODEL_ID", "MODEL_MAX_TOKENS"],
    tables: ["append-events", "use-cache"],
    grants: [],
  },
  "compose-recipe": {
    description: "Composes a draft without a model",
    stage: "ComposeRecipe",
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    settings: STORE,
    tables: ["append-events"],
    grants: [],
  },
  "fetch-prices": {
    description: "Asks price sources for offers of the shortlist",
    stage: "FetchPrices",
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    settings: [...STORE, ...PRICES],
    tables: ["append-events", "count-use", "use-cache"],
    grants: ["read-price-keys"],
  },
  "reference-prices": {
    description: "Prices the shortlist by the bundled references",
    stage: "ReferencePrices",
    memoryMegabytes: 256,
    timeoutSeconds: 10,
    settings: STORE,
    tables: ["append-events"],
    grants: [],
  },
  "combine-results": {
    description: "Grounds, prices, balances, sums and judges a draft",
    stage: "CombineResults",
    memoryMegabytes: 1024,
    timeoutSeconds: 30,
    settings: [...STORE, "CACHE_TABLE", "EMBEDDING_DIMENSION", "SEARCH_ENDPOINT", "SEARCH_SERVICE"],
    tables: ["append-events", "use-cache"],
    grants: ["call-titan", "search-foods"],
  },
  "save-result": {
    description: "Writes the result together with the end of the run",
    stage: "SaveResult",
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    settings: STORE,
    tables: ["append-events", "write-results", "count-use"],
    grants: [],
  },
  "record-failure": {
    description: "Writes how a run failed",
    stage: "RecordFailure",
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    settings: STORE,
    tables: ["make-and-erase-sessions"],
    grants: [],
  },
} as const satisfies Readonly<Record<string, FunctionSpec>>;

/** Functions around the workflow: all that know the state machine or the WebSocket. HTTP APIs wait 30 s, WebSocket integrations 29 s. */
export const API_FUNCTIONS = {
  orchestrator: {
    description: "Starts runs: POST /sessions, and whoever invokes it",
    memoryMegabytes: 512,
    timeoutSeconds: 29,
    settings: API,
    tables: ["read-sessions", "make-and-erase-sessions", "count-use"],
    grants: ["read-signing-key", "start-runs"],
  },
  api: {
    description: "Every other address of the HTTP API",
    memoryMegabytes: 1024,
    timeoutSeconds: 29,
    settings: [...API, "WATCH_URL"],
    tables: ["read-sessions", "list-sessions", "make-and-erase-sessions", "read-results", "count-use"],
    grants: ["read-signing-key", "stop-runs"],
  },
  authorizer: {
    description: "Checks the token of a WebSocket connection",
    memoryMegabytes: 256,
    timeoutSeconds: 10,
    settings: ACCESS,
    tables: ["read-keys"],
    grants: ["read-signing-key"],
  },
  connect: {
    description: "Writes a connection down",
    memoryMegabytes: 256,
    timeoutSeconds: 10,
    settings: ["SESSIONS_TABLE"],
    tables: ["open-connections"],
    grants: [],
  },
  disconnect: {
    description: "Forgets a connection and what it followed",
    memoryMegabytes: 256,
    timeoutSeconds: 10,
    settings: ["SESSIONS_TABLE"],
    tables: ["close-connections"],
    grants: [],
  },
  message: {
    description: "Subscribes a connection to sessions, and replays",
    memoryMegabytes: 256,
    timeoutSeconds: 29,
    settings: PUSH,
    tables: ["read-sessions", "follow-sessions", "close-connections"],
    grants: ["push-to-connections"],
  },
  notify: {
    description: "Pushes events to who watches",
    memoryMegabytes: 512,
    timeoutSeconds: 60,
    settings: PUSH,
    tables: ["close-connections"],
    grants: ["push-to-connections", "read-events-stream", "leave-dead-letters"],
  },
  finalize: {
    description: "Ends runs that died outside a stage",
    memoryMegabytes: 256,
    timeoutSeconds: 30,
    settings: [...STORE, "STATE_MACHINE_ARN"],
    tables: ["append-events"],
    grants: ["leave-dead-letters"],
  },
  "refresh-prices": {
    description: "Asks price sources for the foods of the table, every night",
    memoryMegabytes: 512,
    timeoutSeconds: 900,
    settings: PRICES,
    tables: ["count-use", "use-cache"],
    grants: ["read-price-keys", "leave-dead-letters"],
  },
} as const satisfies Readonly<Record<string, FunctionSpec>>;

export const FUNCTION_SPECS: Readonly<Record<FunctionName, FunctionSpec>> = { ...STAGE_FUNCTIONS, ...API_FUNCTIONS };

export type StageFunctionName = keyof typeof STAGE_FUNCTIONS;
export type ApiFunctionName = keyof typeof API_FUNCTIONS;
export type FunctionName = StageFunctionName | ApiFunctionName;

export const STAGE_FUNCTION_NAMES = Object.keys(STAGE_FUNCTIONS) as readonly StageFunctionName[]; // keys of a literal
export const API_FUNCTION_NAMES = Object.keys(API_FUNCTIONS) as readonly ApiFunctionName[]; // keys of a literal
export const FUNCTION_NAMES: readonly FunctionName[] = [...STAGE_FUNCTION_NAMES, ...API_FUNCTION_NAMES];

/** Deployed name: the orchestrator is what users call to make a recipe. */
export const functionName = (name: FunctionName, environment: string): string => `ai-chef-${name === "orchestrator" ? "recipe" : name}-${environment}`;
