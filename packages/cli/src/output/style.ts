import { styleText } from "node:util";

type Style = (text: string) => string;

const styled =
  (format: Parameters<typeof styleText>[0]): Style =>
  (text) =>
    styleText(format, text, { stream: process.stdout });

export const bold = styled("bold");
export const dim = styled("dim");
export const green = styled("green");
export const red = styled("red");
export const yellow = styled("yellow");
