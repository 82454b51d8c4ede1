import { readSettings } from "../../settings.ts";

/** Of the function that this process is. */
export const settings = readSettings(process.env);
