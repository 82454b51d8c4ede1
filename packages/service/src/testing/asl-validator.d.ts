declare module "asl-validator" {
  interface Validation {
    readonly isValid: boolean;
    readonly errorsText: (separator: string) => string;
  }

  /** Checks a definition in the Amazon States Language. It writes into what it is given. */
  export default function validate(definition: object, options: { readonly checkArn: boolean; readonly checkPaths: boolean }): Validation;
}
