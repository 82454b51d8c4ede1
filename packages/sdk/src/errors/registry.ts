import { CODES, type ErrorCode } from "./codes.ts";
import { knowRemedies, OF_CLIENT } from "./remedies.ts";

/** What an error code means: for people, for HTTP and for a process. */
export interface ErrorDefinition {
  /** HTTP status. */
  readonly status: number;
  /** Exit code of the command line. */
  readonly exitCode: number;
  readonly meaning: string;
  readonly remedy: string;
}

/** What is said of each; `docs/errors.md` is made from this table. */
const TEXTS: { readonly [C in ErrorCode]: Pick<ErrorDefinition, "meaning" | "remedy"> } = {
  invalid_value: { meaning: "A field has a value outside its type or its limits.", remedy: "Give a value that the message names as allowed." },
  missing_field: { meaning: "A required field is absent.", remedy: "Add the field." },
  unknown_field: { meaning: "A field is not part of the schema.", remedy: "Remove the field, or correct its name." },
  unknown_target: { meaning: "There is no dietary target of that name.", remedy: "`ai-chef targets` lists them." },
  unknown_allergen: { meaning: "There is no allergen of that name.", remedy: "Use an allergen of the EU, US or Korean list." },
  unknown_condition: { meaning: "There are no rules for that health condition.", remedy: "Use one of the conditions that the message names." },
  contradictory_profile: { meaning: "Two fields of the profile exclude each other.", remedy: "Change one of the fields that the message names." },
  unsupported_currency: { meaning: "There are no prices in that currency.", remedy: "Give the budget in KRW." },
  invalid_json: { meaning: "The text is not JSON.", remedy: "Correct it at the place that the message names." },
  invalid_food: {
    meaning: "A line of a file of own foods is not a food.",
    remedy: "Correct the line that the message names; docs/own-foods.md shows the form.",
  },
  food_not_found: { meaning: "There is no food of that id or name.", remedy: "`ai-chef foods search` finds foods by name." },
  invalid_recipe: {
    meaning: "The document is not a recipe that can be read.",
    remedy: "Give one ingredient a line, or JSON with an `ingredients` array.",
  },
  no_recipe_found: {
    meaning: "The page, JSON-LD or Cooklang file can be read, but has no recipe with ingredients.",
    remedy: "Give the page of the recipe itself, or its ingredients, one a line.",
  },
  empty_input: { meaning: "There is nothing in the input.", remedy: "Give at least one ingredient line, or a profile." },
  input_too_large: { meaning: "The input is larger than its limit.", remedy: "Split it; many recipes go through `--batch`." },
  input_not_text: { meaning: "The input is not text in an encoding that is read.", remedy: "Save the file as UTF-8." },
  file_not_found: { meaning: "There is no such file.", remedy: "Check the path." },
  file_is_directory: { meaning: "The path is a directory.", remedy: "Name a file in it." },
  file_unreadable: { meaning: "The file cannot be read.", remedy: "Check its permissions." },
  usage: { meaning: "The command line is not understood.", remedy: "`--help` shows what is." },
  not_a_terminal: { meaning: "A question would have to be asked, but there is no terminal.", remedy: "Give the value as a flag." },
  output_unwritable: {
    meaning: "The output file cannot be written.",
    remedy: "Check the folder, its permissions and the space on the disk.",
  },
  output_failed: { meaning: "The output could not be written to its end.", remedy: "Check the disk or the program that reads it." },
  no_dish: {
    meaning: "No dish of the composer is left when what the request excludes is taken away.",
    remedy: "Relax what the message names.",
  },
  payload_too_large: { meaning: "A state of the workflow carries more than its limit.", remedy: "Shorten the lists of the profile." },
  unauthenticated: {
    meaning: "The request has no token, or one that is not valid.",
    remedy: OF_CLIENT.unauthenticated,
  },
  token_expired: { meaning: "The token has expired.", remedy: "Ask for a new one." },
  forbidden: { meaning: "The token does not allow this.", remedy: "Use a token with the scope that the message names." },
  route_not_found: { meaning: "There is no such address.", remedy: "The OpenAPI document lists them." },
  method_not_allowed: { meaning: "The address has no such method.", remedy: "The OpenAPI document lists them." },
  session_not_found: { meaning: "There is no session of that id for this owner.", remedy: "`ai-chef sessions list` lists them." },
  session_running: { meaning: "The session has a run under way.", remedy: "Wait for its end, or cancel it." },
  run_ended: { meaning: "The run has ended; nothing can be added to it.", remedy: "Start a new run of the session." },
  run_interrupted: { meaning: "The run was interrupted.", remedy: OF_CLIENT.run_interrupted },
  run_timed_out: {
    meaning: "The run took longer than it may.",
    remedy: OF_CLIENT.run_timed_out,
  },
  run_failed: { meaning: "The run failed in a stage.", remedy: OF_CLIENT.run_failed },
  network_failed: { meaning: "The server gave no answer.", remedy: OF_CLIENT.network_failed },
  unexpected_answer: {
    meaning: "The answer is not one of this API.",
    remedy: OF_CLIENT.unexpected_answer,
  },
  wait_timed_out: {
    meaning: "The result was not there in the time that was given; the run goes on.",
    remedy: OF_CLIENT.wait_timed_out,
  },
  credentials_missing: {
    meaning: "There are no credentials of AWS.",
    remedy: "Sign in (`aws sso login`, `aws configure`), or name a profile with --profile.",
  },
  credentials_expired: {
    meaning: "The credentials of AWS have expired.",
    remedy: "Sign in again, and run the command again: it goes on.",
  },
  permission_missing: {
    meaning: "These credentials may not do what is needed.",
    remedy: "Add the statement that the message names to the policy of whoever deploys.",
  },
  preflight_failed: {
    meaning: "Something that the deployment needs is missing; nothing was changed.",
    remedy: "Do what the checks say, or deploy with --no-preflight.",
  },
  region_unusable: { meaning: "The region is not known, or lacks a service that is needed.", remedy: "Name another with --region." },
  clock_skewed: { meaning: "The clock of this machine is wrong: AWS refuses its signatures.", remedy: "Set the clock." },
  aws_unavailable: {
    meaning: "A service of AWS gave no answer.",
    remedy: "Check the network and run the command again: it goes on where it was.",
  },
  bucket_not_ours: {
    meaning: "The deployment bucket's name belongs to another account.",
    remedy: "Deploy into another region, and tell us.",
  },
  stack_not_ours: {
    meaning: "There is a stack of that name that ai-chef did not make.",
    remedy: "Choose another name with --environment; the stack is left alone.",
  },
  stack_busy: { meaning: "Another operation on the stack is under way.", remedy: "Wait for its end; the message says whose it is." },
  stack_broken: {
    meaning: "The stack is in a state that only its owner can resolve.",
    remedy: "Run the command that the message names.",
  },
  deployment_failed: {
    meaning: "The deployment failed and was rolled back.",
    remedy: "Mend the cause that the message names and deploy again.",
  },
  replacement_refused: {
    meaning: "The update would replace or remove what holds data.",
    remedy: "Save the data first; --allow-replacement then goes on.",
  },
  not_confirmed: { meaning: "What needs a confirmation was not confirmed.", remedy: "Confirm on a terminal, or give --yes." },
  environment_not_found: {
    meaning: "There is no environment of that name.",
    remedy: "`ai-chef environments list` lists them; `ai-chef deploy` makes one.",
  },
  seeding_under_way: {
    meaning: "Another process is filling an index of foods.",
    remedy: "Wait for its end, and run the command again.",
  },
  foods_refused: {
    meaning: "The index refuses some of the foods; the index before it goes on answering.",
    remedy: "The message names the first of them and why.",
  },
  smoke_test_failed: {
    meaning: "The environment is deployed, but does not do its work.",
    remedy: "`ai-chef doctor` says what is wrong.",
  },
  port_unavailable: { meaning: "The port cannot be listened on.", remedy: "Name another with --port, or 0 for a free one." },
  store_unavailable: {
    meaning: "The session store cannot be opened or is locked.",
    remedy: "Check the data folder, or name another with AI_CHEF_DATA_DIR.",
  },
  store_full: {
    meaning: "There is no space left for the session store.",
    remedy: "Free space, or name another folder with AI_CHEF_DATA_DIR.",
  },
  store_newer: {
    meaning: "The session store was written by a newer version.",
    remedy: "Update ai-chef, or name another folder with AI_CHEF_DATA_DIR.",
  },
  store_corrupt: {
    meaning: "The session store is not a database of ai-chef, or is damaged.",
    remedy: "Move the file away; the next command makes a new one.",
  },
  model_throttled: { meaning: "The model's service refuses for now: too many requests.", remedy: "Wait, or ask for a higher quota." },
  model_timed_out: { meaning: "The model did not answer in time.", remedy: "Try again, or choose a faster model." },
  model_unavailable: { meaning: "The model's service is not available.", remedy: "Try again later." },
  model_access_denied: {
    meaning: "These credentials may not call the model.",
    remedy: "Ask for access to the model in its console.",
  },
  model_not_found: { meaning: "There is no model of that id in this region.", remedy: "Check the model id." },
  model_request_invalid: { meaning: "The model refuses the form of the request.", remedy: "Check the model's capabilities." },
  model_output_invalid: {
    meaning: "The model's answer is not a recipe, and was not after one repair.",
    remedy: "Try again, or choose another model.",
  },
  model_refused: {
    meaning: "The model, or a guardrail before it, refused to answer.",
    remedy: "Reword the request, or choose another model.",
  },
  model_cut_off: {
    meaning: "The model's answer was cut off at its limit of tokens.",
    remedy: "Raise the limit of tokens, or choose another model.",
  },
  embedder_unavailable: { meaning: "The embedding model does not answer.", remedy: "Try again later." },
  search_unavailable: { meaning: "The food index does not answer.", remedy: "The bundled table is used meanwhile." },
  search_access_denied: {
    meaning: "The food index refuses these credentials.",
    remedy: "Check the access policy of the search domain or collection.",
  },
  shop_access_denied: { meaning: "The price source refuses the keys.", remedy: "Check the keys of the price source." },
  rate_limited: { meaning: "Too many requests in a short time.", remedy: "Wait as long as `Retry-After` says." },
  quota_exceeded: { meaning: "The cap of the day is reached.", remedy: "Try again tomorrow (UTC), or raise the cap." },
  grant_used_up: { meaning: "The start grant has no runs left.", remedy: "Ask the server that gave it for another." },
  shop_unavailable: { meaning: "The price source does not answer.", remedy: "Reference prices are used meanwhile." },
  defect: { meaning: "A defect of ours.", remedy: "Report it with the log that the message names." },
};

const definitionOf = (code: ErrorCode): ErrorDefinition => ({ status: CODES[code][0], exitCode: CODES[code][1], ...TEXTS[code] });

/** Every error that is expected to happen. Whoever loads it has all the remedies, which the client of an app does without: servers send theirs. */
export const ERRORS: { readonly [C in ErrorCode]: ErrorDefinition } = Object.fromEntries(
  Object.keys(CODES).map((code) => [code, definitionOf(code as ErrorCode)]), // they are its keys
) as { readonly [C in ErrorCode]: ErrorDefinition }; // fromEntries forgets its keys

knowRemedies(TEXTS);
