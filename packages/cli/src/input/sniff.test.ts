import { expect, it } from "vitest";
import { sniffFormat } from "./sniff.ts";

it.each([
  ["1 egg\n2 g salt", "-", "lines"],
  ["[재료]\n두부 1모", "-", "lines"],
  ["[재료] 2인분\n두부 1모", "-", "lines"],
  ["[Sauce]\n1 egg", "-", "lines"],
  ["<Sauce>\n1 egg", "-", "lines"],
  ["<재료>\n두부 1모", "-", "lines"],
  ["salt @ 2 g, mail me@home.example", "-", "lines"],
  ["[]", "-", "json"],
  ["[1]", "-", "json"],
  ["[true]x", "-", "json"],
  [' ["1 egg"]', "-", "json"],
  ['{"ingredients":[]}', "-", "json"],
  ["<!DOCTYPE html><html>", "-", "html"],
  ["<!-- saved -->\n<!-- from -->\n<html>", "-", "html"],
  ['<?xml version="1.0"?>\n<html>', "-", "html"],
  ["<script type='application/ld+json'>{}</script>", "-", "html"],
  ["Stew <script type='application/ld+json'>{}</script>", "-", "html"],
  ["Stew <li itemprop='recipeIngredient'>1 egg</li>", "-", "html"],
  ["no markup", "page.HTML", "html"],
  ["Add @salt{1%tsp}.", "-", "cooklang"],
  ["Add @black pepper{}.", "notes.txt", "cooklang"],
  ["Add @salt{1%tsp", "-", "cooklang"],
  ["Add @salt.", "stew.cook", "cooklang"],
])("tells the format of %j in %s: %s", (text, path, format) => {
  expect(sniffFormat(text, path)).toBe(format);
});

it("is quick about comments without an end of the page", () => {
  const start = performance.now();
  sniffFormat("<!-- -->".repeat(200_000), "-");
  expect(performance.now() - start).toBeLessThan(2000);
});
