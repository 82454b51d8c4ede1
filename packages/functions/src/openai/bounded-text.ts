/** The body of an answer as text, of which no more is read than a limit. */
export async function boundedText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    if (bytes > maxBytes) break; // leaving the loop cancels the body
  }
  return text + decoder.decode();
}
