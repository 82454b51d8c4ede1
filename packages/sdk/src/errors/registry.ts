/** What an error code means: for people, for HTTP and for a process. */
export interface ErrorDefinition {
  /** HTTP status. */
  readonly status: number;
  /** Exit code of the command line. */
  readonly exitCode: number;
  readonly meaning: string;
  readonly remedy: string;
}

const usage = { status: 422, exitCode: 2 };

/** Every error that is expected to happen. A code never changes its meaning; `docs/errors.md` is made from this table. */
export const ERRORS = {
  invalid_value: { ...usage, meaning: "A field has a value outside its type or its limits.", remedy: "Give a value that the message names as allowed." },
  missing_field: { ...usage, meaning: "A required field is absent.", remedy: "Add the field." },
  unknown_field: { ...usage, meaning: "A field is not part of the schema.", remedy: "Remove the field, or correct its name." },
  unknown_target: { ...usage, meaning: "There is no dietary target of that name.", remedy: "`ai-chef targets` lists them." },
  unknown_allergen: { ...usage, meaning: "There is no allergen of that name.", remedy: "Use an allergen of the EU, US or Korean list." },
  unknown_condition: { ...usage, meaning: "There are no rules for that health condition.", remedy: "Use one of the conditions that the message names." },
  contradictory_profile: { ...usage, meaning: "Two fields of the profile exclude each other.", remedy: "Change one of the fields that the message names." },
  unsupported_currency: { ...usage, meaning: "There are no prices in that currency.", remedy: "Give the budget in KRW." },
  invalid_json: { status: 400, exitCode: 2, meaning: "The text is not JSON.", remedy: "Correct it at the place that the message names." },
  invalid_food: {
    ...usage,
    meaning: "A line of a file of own foods is not a food.",
    remedy: "Correct the line that the message names; docs/own-foods.md shows the form.",
  },
  food_not_found: { status: 404, exitCode: 1, meaning: "There is no food of that id or name.", remedy: "`ai-chef foods search` finds foods by name." },
  invalid_recipe: {
    ...usage,
    meaning: "The document is not a recipe that can be read.",
    remedy: "Give one ingredient a line, or JSON with an `ingredients` array.",
  },
  no_recipe_found: {
    ...usage,
    meaning: "The page, JSON-LD or Cooklang file can be read, but has no recipe with ingredients.",
    remedy: "Give the page of the recipe itself, or its ingredients, one a line.",
  },
  empty_input: { ...usage, meaning: "There is nothing in the input.", remedy: "Give at least one ingredient line, or a profile." },
  input_too_large: { status: 413, exitCode: 2, meaning: "The input is larger than its limit.", remedy: "Split it; many recipes go through `--batch`." },
  input_not_text: { status: 415, exitCode: 2, meaning: "The input is not text in an encoding that is read.", remedy: "Save the file as UTF-8." },
  file_not_found: { ...usage, meaning: "There is no such file.", remedy: "Check the path." },
  file_is_directory: { ...usage, meaning: "The path is a directory.", remedy: "Name a file in it." },
  file_unreadable: { ...usage, meaning: "The file cannot be read.", remedy: "Check its permissions." },
  usage: { ...usage, meaning: "The command line is not understood.", remedy: "`--help` shows what is." },
  not_a_terminal: { ...usage, meaning: "A question would have to be asked, but there is no terminal.", remedy: "Give the value as a flag." },
  output_unwritable: {
    status: 500,
    exitCode: 1,
    meaning: "The output file cannot be written.",
    remedy: "Check the folder, its permissions and the space on the disk.",
  },
  output_failed: { status: 500, exitCode: 1, meaning: "The output could not be written to its end.", remedy: "Check the disk or the program that reads it." },
  no_dish: {
    status: 422,
    exitCode: 1,
    meaning: "No dish of the composer is left when what the request excludes is taken away.",
    remedy: "Relax what the message names.",
  },
  payload_too_large: { status: 413, exitCode: 1, meaning: "A state of the workflow carries more than its limit.", remedy: "Shorten the lists of the profile." },
  unauthenticated: {
    status: 401,
    exitCode: 3,
    meaning: "The request has no token, or one that is not valid.",
    remedy: "Send a token: `Authorization: Bearer ...`.",
  },
  token_expired: { status: 401, exitCode: 3, meaning: "The token has expired.", remedy: "Ask for a new one." },
  forbidden: { status: 403, exitCode: 3, meaning: "The token does not allow this.", remedy: "Use a token with the scope that the message names." },
  route_not_found: { status: 404, exitCode: 1, meaning: "There is no such address.", remedy: "The OpenAPI document lists them." },
  session_not_found: { status: 404, exitCode: 1, meaning: "There is no session of that id for this owner.", remedy: "`ai-chef sessions list` lists them." },
  session_running: { status: 409, exitCode: 1, meaning: "The session has a run under way.", remedy: "Wait for its end, or cancel it." },
  run_ended: { status: 409, exitCode: 1, meaning: "The run has ended; nothing can be added to it.", remedy: "Start a new run of the session." },
  run_interrupted: { status: 409, exitCode: 130, meaning: "The run was interrupted.", remedy: "Start it again under the same session id." },
  run_timed_out: {
    status: 504,
    exitCode: 1,
    meaning: "The run took longer than it may.",
    remedy: "Start it again; if it happens again, look at the stage that the last event names.",
  },
  run_failed: { status: 500, exitCode: 1, meaning: "The run failed in a stage.", remedy: "The message names the stage and its error." },
  network_failed: { status: 503, exitCode: 1, meaning: "The server gave no answer.", remedy: "Check the address and the network, and try again." },
  unexpected_answer: {
    status: 502,
    exitCode: 1,
    meaning: "The answer is not one of this API.",
    remedy: "Check the base URL: a proxy or another server may stand there.",
  },
  wait_timed_out: {
    status: 504,
    exitCode: 69,
    meaning: "The result was not there in the time that was given; the run goes on.",
    remedy: "Wait again: attach to the session by its id.",
  },
  port_unavailable: { status: 500, exitCode: 3, meaning: "The port cannot be listened on.", remedy: "Name another with --port, or 0 for a free one." },
  store_unavailable: {
    status: 503,
    exitCode: 3,
    meaning: "The session store cannot be opened or is locked.",
    remedy: "Check the data folder, or name another with AI_CHEF_DATA_DIR.",
  },
  store_full: {
    status: 507,
    exitCode: 3,
    meaning: "There is no space left for the session store.",
    remedy: "Free space, or name another folder with AI_CHEF_DATA_DIR.",
  },
  store_newer: {
    status: 500,
    exitCode: 3,
    meaning: "The session store was written by a newer version.",
    remedy: "Update ai-chef, or name another folder with AI_CHEF_DATA_DIR.",
  },
  store_corrupt: {
    status: 500,
    exitCode: 3,
    meaning: "The session store is not a database of ai-chef, or is damaged.",
    remedy: "Move the file away; the next command makes a new one.",
  },
  model_throttled: { status: 429, exitCode: 1, meaning: "The model's service refuses for now: too many requests.", remedy: "Wait, or ask for a higher quota." },
  model_timed_out: { status: 504, exitCode: 1, meaning: "The model did not answer in time.", remedy: "Try again, or choose a faster model." },
  model_unavailable: { status: 503, exitCode: 1, meaning: "The model's service is not available.", remedy: "Try again later." },
  model_access_denied: {
    status: 403,
    exitCode: 3,
    meaning: "These credentials may not call the model.",
    remedy: "Ask for access to the model in its console.",
  },
  model_not_found: { status: 404, exitCode: 3, meaning: "There is no model of that id in this region.", remedy: "Check the model id." },
  model_request_invalid: { status: 400, exitCode: 3, meaning: "The model refuses the form of the request.", remedy: "Check the model's capabilities." },
  model_output_invalid: {
    status: 502,
    exitCode: 1,
    meaning: "The model's answer is not a recipe, and was not after one repair.",
    remedy: "Try again, or choose another model.",
  },
  model_refused: {
    status: 422,
    exitCode: 1,
    meaning: "The model, or a guardrail before it, refused to answer.",
    remedy: "Reword the request, or choose another model.",
  },
  model_cut_off: {
    status: 502,
    exitCode: 1,
    meaning: "The model's answer was cut off at its limit of tokens.",
    remedy: "Raise the limit of tokens, or choose another model.",
  },
  embedder_unavailable: { status: 503, exitCode: 1, meaning: "The embedding model does not answer.", remedy: "Try again later." },
  search_unavailable: { status: 503, exitCode: 1, meaning: "The food index does not answer.", remedy: "The bundled table is used meanwhile." },
  shop_access_denied: { status: 403, exitCode: 3, meaning: "The price source refuses the keys.", remedy: "Check the keys of the price source." },
  rate_limited: { status: 429, exitCode: 1, meaning: "Too many requests in a short time.", remedy: "Wait as long as `Retry-After` says." },
  quota_exceeded: { status: 429, exitCode: 1, meaning: "The cap of the day is reached.", remedy: "Try again tomorrow (UTC), or raise the cap." },
  grant_used_up: { status: 403, exitCode: 3, meaning: "The start grant has no runs left.", remedy: "Ask the server that gave it for another." },
  shop_unavailable: { status: 503, exitCode: 1, meaning: "The price source does not answer.", remedy: "Reference prices are used meanwhile." },
  defect: { status: 500, exitCode: 70, meaning: "A defect of ours.", remedy: "Report it with the log that the message names." },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof ERRORS;
