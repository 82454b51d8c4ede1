import { describe, expect, it } from "vitest";
import { readUsdaSr28 } from "./usda-sr28.ts";

const BUTTER = "~01001~^~0100~^~Butter, salted~^~BUTTER,WITH SALT~^~~^~~^~Y~^~~^0^~~^6.38^4.27^8.79^3.87";
const LEMON = "~09524~^~0900~^~Lemon juice from concentrate~^~LEMON JUC~^~~^~~^~~^~~^0^~~^6.25^3.36^8.37^3.6";
const LEMON_FIGURES =
  "~09524~^~LEMON JUC FROM CONC,BTLD,REAL LEMON~^93.57^17^0.47^0.07^0.23^5.66^0.7^1.59^9^0.06^6^9^112^26^0.23^0.018^0.016^^16.6^0.020^0.017^0.180^0.090^0.037^11^^11^^^^33^2^^0^0^40^0^11^0.23^^^0.1^0.027^0.006^0.017^^15^~1 tbsp~^5.0^~1 tsp~^0";

describe("readUsdaSr28", () => {
  it("reads a food with its record number, and keeps an empty field as not known", () => {
    const { foods, rejected } = readUsdaSr28({
      "FOOD_DES.txt": LEMON,
      "ABBREV.txt": LEMON_FIGURES,
      "WEIGHT.txt": "~09524~^1^1^~tbsp~^15^^\r\n~09524~^2^1^~nobody's measure~^5^^",
    });
    expect(rejected).toEqual([]);
    expect(foods[0]).toMatchObject({ id: "usda-sr28-09524", source: { table: "usda-sr28", id: "09524" }, category: "fruit", composition: "unknown" });
    expect(foods[0]?.nutrients).toMatchObject({
      energyKcal: 17,
      sodiumMilligrams: 26,
      retinolMicrograms: null,
      cholesterolMilligrams: null,
      saturatedFatGrams: 0.027,
    });
    expect(foods[0]?.portions).toEqual([{ measure: "tbsp", form: null, grams: 15, source: "usda" }]);
  });

  it("rejects with line and reason what is cut off, has no figures, or stands twice", () => {
    const { foods, rejected } = readUsdaSr28({ "FOOD_DES.txt": [BUTTER, LEMON, LEMON].join("\n"), "ABBREV.txt": `${LEMON_FIGURES}\n~01001~^~BUTTER~^15.8` });
    expect(foods).toHaveLength(1);
    expect(rejected.map(({ file, line, record, reason }) => `${file}:${line} ${record}: ${reason}`)).toEqual([
      "ABBREV.txt:2 01001: 3 fields instead of 53",
      "FOOD_DES.txt:1 01001: ABBREV.txt has no figures of it",
      "FOOD_DES.txt:3 09524: the number stands there already",
    ]);
  });

  const WEIGHTS = "~01001~^1^1^~tbsp~^14.2^^\n~09524~^1^1^~tbsp~^15^^";
  const BUTTER_FIGURES = LEMON_FIGURES.replace("~09524~", "~01001~");
  it.each([
    [null, {}],
    [null, { "WEIGHT.txt": "" }],
    ["FOOD_DES.txt", { "FOOD_DES.txt": `${BUTTER}\n${LEMON.slice(0, 40)}` }],
    ["FOOD_DES.txt", { "FOOD_DES.txt": `${BUTTER}\n` }],
    ["ABBREV.txt", { "ABBREV.txt": `${BUTTER_FIGURES}\n${LEMON_FIGURES.slice(0, 90)}` }],
    ["ABBREV.txt", { "ABBREV.txt": `${BUTTER_FIGURES}\n` }],
    ["WEIGHT.txt", { "WEIGHT.txt": WEIGHTS.slice(0, -12) }],
  ])("tells %o of a file that ends before its end (%#)", (cutOff, files) => {
    const whole = { "FOOD_DES.txt": `${BUTTER}\n${LEMON}`, "ABBREV.txt": `${BUTTER_FIGURES}\n${LEMON_FIGURES}`, "WEIGHT.txt": WEIGHTS };
    expect(readUsdaSr28({ ...whole, ...files }).cutOff).toBe(cutOff);
  });
});
