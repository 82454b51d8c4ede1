import { Flags } from "@oclif/core";

/** Flags of a command that works with an environment in an AWS account. */
export const environmentFlags = {
  environment: Flags.string({ description: "Name of the environment (default: the one in use)", env: "AI_CHEF_ENVIRONMENT" }),
  profile: Flags.string({ description: "Profile of the AWS configuration (default: the one it was deployed with)", env: "AWS_PROFILE" }),
};
