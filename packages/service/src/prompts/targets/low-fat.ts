import type { TargetAdvice } from "./target-advice.ts";

export const lowFat: TargetAdvice = {
  en: "Steam, boil, grill or braise; lean cuts without skin; flavour from herbs, vinegar, ginger and stock rather than oil.",
  ko: "찌기, 삶기, 굽기, 조림으로 조리합니다. 껍질 없는 살코기를 쓰고 기름 대신 향채, 식초, 생강, 육수로 맛을 냅니다.",
};
