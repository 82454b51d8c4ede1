/** Characters of an answer that are looked at: forty times what a long recipe takes. */
const MAX_CHARACTERS = 400_000;
/** Braces in prose from which an object is tried. */
const MAX_STARTS = 40;

/** The JSON objects that stand in a text, with prose, fences or nothing around them, in the order in which they come. */
export function findJson(text: string): readonly unknown[] {
  const looked = text.slice(0, MAX_CHARACTERS);
  const whole = parse(looked.trim());
  if (whole !== undefined) return [whole];
  const found: unknown[] = [];
  let from = looked.indexOf("{");
  for (let starts = 0; from !== -1 && starts < MAX_STARTS; starts += 1) {
    const end = endOfObject(looked, from);
    const value = end === -1 ? undefined : parse(looked.slice(from, end));
    if (value !== undefined) found.push(value);
    from = looked.indexOf("{", value === undefined ? from + 1 : end);
  }
  return found;
}

/** Where the object that begins at a brace ends; -1 when it does not. */
function endOfObject(text: string, from: number): number {
  let depth = 0;
  let isInString = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
