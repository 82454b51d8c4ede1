import type { TargetAdvice } from "./target-advice.ts";

export const lowFodmap: TargetAdvice = {
  en: "No garlic, onion, wheat, legumes or high-FODMAP fruit; the green of spring onion, ginger, chives and infused oil give the flavour. Plain foods rather than ready sauces.",
  ko: "마늘, 양파, 밀, 콩류, 고포드맵 과일을 쓰지 않습니다. 쪽파의 초록 부분, 생강, 부추, 향을 낸 기름으로 맛을 냅니다. 완제품 소스보다 원재료를 씁니다.",
};
