import { describe, expect, it } from "vitest";
import { rdaFigure, readRda, type SheetRow } from "./rda.ts";

const row = (cells: Readonly<Record<number, string>>): readonly string[] => Array.from({ length: 137 }, (_, at) => cells[at] ?? "");
const HEADER = [
  row({ 3: "가식부 100g 당", 87: "콜레스테롤", 136: "폐기율" }),
  row({ 3: "식품명", 5: "에너지", 7: "단백질", 10: "탄수화물", 26: "나트륨", 90: "총 포화\n지방산" }),
  row({}),
];
const sheet = (...rows: readonly (readonly string[])[]): readonly SheetRow[] => [...HEADER, ...rows].map((cells, at) => ({ line: at + 1, cells }));

describe("readRda", () => {
  it.each([
    ["1,349.72", 1349.72],
    ["-", null],
    ["", null],
    ["0", 0],
    ["Tr", 0],
    ["(Tr)", 0],
    ["-10.2", 10.2],
    ["() .1", 0.1],
    [")0", 0],
    ["k", undefined],
  ])("takes %o for %o", (cell, figure) => {
    expect(rdaFigure(cell)).toBe(figure);
  });

  it("reads cholesterol and refuse, whose names stand in the first row alone", () => {
    const oats = row({
      0: "1",
      2: "곡류 및 그 제품",
      3: "귀리, 겉귀리, 도정, 생것",
      5: "388",
      6: "11.7",
      7: "9.88",
      8: "8.84",
      9: "1.56",
      10: "68.03",
      26: "3",
      87: "0",
      136: "4",
    });
    expect(readRda(sheet(oats), "rda.csv")?.foods[0]).toMatchObject({
      id: "rda-1",
      source: { table: "rda-10.3", id: "1" },
      state: "raw",
      nutrients: { cholesterolMilligrams: 0, sodiumMilligrams: 3, calciumMilligrams: null },
      refusePercent: 4,
    });
    expect(readRda(sheet(oats), "rda.csv")?.cutOff).toBeNull();
  });

  it("rejects a misprint that physics tells, and a row that is cut off", () => {
    const ham = row({ 0: "3524", 3: "햄, 통조림, 구운것", 5: "78", 8: "32.25" });
    const table = readRda(sheet(ham, ["9", "9"]), "rda.csv");
    expect(table?.cutOff).toBe("rda.csv");
    expect(table?.rejected.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      "4: energy is 78 kcal, and 32.25 g of fat alone have more",
      "5: 2 fields instead of 137",
    ]);
  });

  it("is null for another sheet", () => {
    expect(readRda([{ line: 1, cells: ["name", "kcal"] }], "rda.csv")).toBeNull();
  });
});
