import { describe, expect, it } from "vitest";
import { packSize } from "./pack-size.ts";

describe("packSize", () => {
  it.each([
    ["국내산 양파 1.5kg", 1500, "g", 1],
    ["삼겹살 500g*3봉 냉동", 1500, "g", 3],
    ["닭가슴살 100g X 30팩", 3000, "g", 30],
    ["쌀 1.5kgx2", 3000, "g", 2],
    ["햅쌀 10kg(5kg+5kg)", 10_000, "g", 2],
    ["잣 선물 1세트(300g+300g)", 600, "g", 2],
    ["무항생제 계란 30구", 1800, "g", 30],
    ["유정란 15구 900g", 900, "g", 15],
    ["체다치즈 210g (30g x 7)", 210, "g", 7],
    ["간장 930ml x 2개", 1860, "ml", 2],
    ["생수 2L 18병", 36_000, "ml", 18],
    ["통밀 파스타 2kg 2000g", 2000, "g", 1],
    ["두유 190ml 24팩", 4560, "ml", 24],
    ["핫도그 6개입 480g", 480, "g", 6],
    ["두부 300g 1+1", 600, "g", 2],
    ["고춧가루 1,000g", 1000, "g", 1],
  ])("reads %s", (title, amount, unit, count) => {
    expect(packSize(title)).toEqual({ amount, unit, count });
  });

  it.each([["한우 채끝 100G/소고기"], ["토마토 5kg 10kg 2kg"], ["김치 2kg 3kg 5kg 10kg"], ["두부 1모"], ["라면 20봉"], ["오이 5입"], ["A4 용지"]])(
    "does not guess: %s",
    (title) => {
      expect(packSize(title)).toBeNull();
    },
  );
});
