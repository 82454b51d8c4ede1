/** A value of a template as a reader would write it: `arn:<AWS::Partition>:...`; a reference to another stack as `<Data.SessionsTable.Arn>`. */
export function flatText(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  if ("Ref" in value) return `<${shorten(String(value.Ref))}>`;
  if ("Fn::GetAtt" in value && Array.isArray(value["Fn::GetAtt"])) return `<${shorten(value["Fn::GetAtt"].join("."))}>`;
  if ("Fn::Join" in value && Array.isArray(value["Fn::Join"])) {
    const [delimiter, items] = value["Fn::Join"] as [string, readonly unknown[]]; // as CloudFormation has it
    return items.map(flatText).join(delimiter);
  }
  if ("Fn::Split" in value && Array.isArray(value["Fn::Split"])) return `split ${flatText(value["Fn::Split"][1])}`;
  return JSON.stringify(value);
}

/** CDK names a reference after the whole way to it. */
function shorten(name: string): string {
  const [, stack, rest] = /^referencetoaichefChef([A-Z][a-z]+)NestedStack\w+?OutputsaichefChef(\w+)$/u.exec(name) ?? [];
  if (stack === undefined || rest === undefined) return name;
  return `${stack}.${rest.slice(stack.length).replace(/(?<=[a-z])[0-9A-F]{8}(?=Arn$|Ref$|StreamArn$|CollectionEndpoint$|Name$|QueueName$)/u, ".")}`;
}
