import type { DocumentNotice } from "../input/document-notice.ts";
import { printable } from "../input/no-recipe.ts";
import type { Messages } from "../messages/catalogue.ts";
import { dim } from "./style.ts";

/** Notices of how a document was read, a line each. */
export const noticeText = (notices: readonly DocumentNotice[], messages: Messages): string =>
  notices.map((notice) => `${dim(oneNotice(notice, messages))}\n`).join("");

function oneNotice(notice: DocumentNotice, messages: Messages): string {
  switch (notice.kind) {
    case "several-recipes":
      return messages.severalRecipes(notice.count, short(notice.name));
    case "yield-without-servings":
      return messages.yieldWithoutServings(short(notice.stated));
  }
}

const short = (text: string): string => printable(text.slice(0, 100));
