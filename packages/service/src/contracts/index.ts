export * from "./a-result.ts";
export * from "./access-store-contract.ts";
export * from "./cache-contract.ts";
export * from "./connection-store-contract.ts";
export * from "./food-index-contract.ts";
export * from "./session-store-contract.ts";
