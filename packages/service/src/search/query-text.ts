/** A longer name is cut: no food's name has as many characters, and each word of a query costs. */
const MAX_CHARACTERS = 500;

/** The text that a query searches by, in words and by meaning. */
export function queryText(name: string): string {
  return name.normalize("NFC").toWellFormed().slice(0, MAX_CHARACTERS).toWellFormed();
}
