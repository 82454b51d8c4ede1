/** Stands for modules that the bundle never calls; a call is a defect. */
const never = () => {
  throw new Error("this module is not part of the bundle");
};
export default never;
export const LambdaClient = never;
export const InvokeCommand = never;
export const fromCognitoIdentityPool = never;
