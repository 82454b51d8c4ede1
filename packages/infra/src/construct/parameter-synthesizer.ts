import {
  CfnParameter,
  type DockerImageAssetLocation,
  type FileAssetLocation,
  FileAssetPackaging,
  type FileAssetSource,
  type ISynthesisSession,
  StackSynthesizer,
  type Stack,
} from "aws-cdk-lib";

/** Keys of assets: what they contain, and what they are. */
export const assetKey = ({ packaging, sourceHash }: FileAssetSource): string =>
  `${sourceHash}.${packaging === FileAssetPackaging.ZIP_DIRECTORY ? "zip" : "json"}`;

/**
 * Assets are looked for in a bucket that the parameters `AssetBucket` and `AssetPrefix` name, so that a template needs no bootstrap and no CDK command.
 */
export class ParameterSynthesizer extends StackSynthesizer {
  /** Assets of the stack and of those nested in it, by their key. */
  readonly assets = new Map<string, FileAssetSource>();
  private parameters: { readonly bucket: string; readonly prefix: string } | undefined;

  override bind(stack: Stack): void {
    super.bind(stack);
    const bucket = new CfnParameter(stack, "AssetBucket", { description: "Bucket that templates and code were uploaded to." }).valueAsString;
    const prefix = new CfnParameter(stack, "AssetPrefix", { description: "What keys in it begin with.", default: "" }).valueAsString;
    this.parameters = { bucket, prefix };
  }

  addFileAsset(asset: FileAssetSource): FileAssetLocation {
    if (this.parameters === undefined) throw new Error("the synthesizer has no stack");
    const { bucket, prefix } = this.parameters;
    const key = assetKey(asset);
    this.assets.set(key, asset);
    const { region, urlSuffix } = this.boundStack;
    const objectKey = `${prefix}${key}`;
    return {
      bucketName: bucket,
      objectKey,
      httpUrl: `https://s3.${region}.${urlSuffix}/${bucket}/${objectKey}`,
      s3ObjectUrl: `s3://${bucket}/${objectKey}`,
    };
  }

  addDockerImageAsset(): DockerImageAssetLocation {
    throw new Error("AI Chef has no images");
  }

  synthesize(session: ISynthesisSession): void {
    this.synthesizeTemplate(session);
    this.emitArtifact(session);
  }
}
