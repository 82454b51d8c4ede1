/** Names of environments: part of every name in the account. */
export const ENVIRONMENT_NAME = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/u;
