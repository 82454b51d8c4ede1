import type { Outcome } from "../deployment/preflight-check.ts";
import type { DoctorMessages } from "../messages/doctor.ts";
import type { PreflightMessages } from "../messages/preflight.ts";
import type { Area, Diagnosis } from "../operations/diagnosis.ts";
import { bold, dim, green, red, yellow } from "./style.ts";
import { columns } from "./width.ts";

const STYLES: { readonly [O in Outcome]: (text: string) => string } = { ok: green, warning: yellow, failure: red, unknown: dim };
const AREAS: readonly Area[] = ["machine", "account", "environment", "failures"];

/** What was found, by area, each with its remedy below, and the sum of it. */
export function doctorReport(diagnoses: readonly Diagnosis[], messages: DoctorMessages, preflight: PreflightMessages): string {
  const names: Readonly<Record<string, string>> = { ...preflight.names, ...messages.names };
  const lines = columns(diagnoses.map(({ id, outcome, message }) => [STYLES[outcome](messages.outcomes[outcome]), names[id] ?? id, message]));
  const sections = AREAS.flatMap((area) => {
    const own = diagnoses.flatMap((diagnosis, at) => (diagnosis.area === area ? [{ line: lines[at] ?? "", remedy: diagnosis.remedy }] : []));
    if (own.length === 0) return [];
    const body = own.map(({ line, remedy }) => `  ${line}${remedy === undefined ? "" : `\n      ${messages.remedyLabel}: ${remedy}`}`);
    return [bold(messages.areas[area]), ...body, ""];
  });
  const count = (outcome: Outcome): number => diagnoses.filter((each) => each.outcome === outcome).length;
  const [failures, warnings] = [count("failure"), count("warning")];
  const sum = failures + warnings === 0 ? green(messages.well) : (failures > 0 ? red : yellow)(messages.found(failures, warnings));
  return `${[...sections, sum].join("\n")}\n`;
}
