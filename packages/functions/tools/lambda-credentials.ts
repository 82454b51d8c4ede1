import { fromEnv } from "@aws-sdk/credential-provider-env";

/** Lambda gives a function its role's credentials by environment variables: profiles, sign-ins and metadata services stay out of the bundles. */
export const defaultProvider = () => fromEnv();
