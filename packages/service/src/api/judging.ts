// What few requests need and much code is: loaded with the first of them.
export { analyze, bundledTable, TARGETS } from "@ai-chef/kitchen";
