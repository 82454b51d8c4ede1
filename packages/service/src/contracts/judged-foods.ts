import type { FoodQuery } from "../ports/food-index.ts";

/** A name and the foods of the bundled table that answer it. */
export interface JudgedName {
  readonly query: FoodQuery;
  readonly foods: readonly string[];
}

const ko = (name: string, ...foods: readonly string[]): JudgedName => ({ query: { name, language: "ko" }, foods });
const en = (name: string, ...foods: readonly string[]): JudgedName => ({ query: { name, language: "en" }, foods });

/**
 * Names as recipes give them, with the foods of the bundled table that a cook would accept for each. Written before any ranking was looked at;
 * names that the table lists as they stand are few, since those need no search.
 */
export const JUDGED_NAMES: readonly JudgedName[] = [
  ko("돼지 앞다리살", "pork-foreleg"),
  ko("수육용 삼겹살", "pork-belly-korean", "pork-belly", "pork-belly-boiled"),
  ko("칼집 낸 돼지 목살", "pork-neck-korean", "pork-neck-grilled"),
  ko("다진 청양고추", "cheongyang-chilli"),
  ko("국산 콩나물", "soybean-sprout-korean", "soybean-sprout"),
  ko("잘 익은 포기김치", "kimchi"),
  ko("열무 물김치", "kimchi-yeolmu-water", "yeolmu-kimchi"),
  ko("부침용 두부", "tofu-firm", "tofu"),
  ko("몽글몽글 순두부", "sundubu"),
  ko("조선간장", "guk-ganjang"),
  ko("집에서 담근 된장", "doenjang-traditional", "doenjang"),
  ko("매운 고춧가루", "gochugaru"),
  ko("국물용 다시멸치", "anchovy-large-boiled-dried", "anchovy-medium-boiled-dried"),
  ko("볶음용 잔멸치", "anchovy-small-boiled-dried", "janmyeolchi-bokkeum"),
  ko("반건조 오징어", "squid-dried", "squid-korean"),
  ko("손질 고등어", "mackerel-korean", "mackerel"),
  ko("냉동 새우살", "shrimp-frozen-korean", "shrimp-frozen", "shrimp"),
  ko("불린 당면", "dangmyeon-boiled", "dangmyeon"),
  ko("쌀떡볶이떡", "garae-tteok"),
  ko("현미 가래떡", "garae-tteok-brown-rice"),
  ko("햇감자", "potato", "potato-white"),
  ko("찐 고구마", "sweet-potato-steamed", "sweet-potato-boiled", "sweet-potato-baked"),
  ko("삶은 메추리알", "quail-egg-boiled-korean", "quail-egg"),
  ko("느타리버섯 한 줌", "oyster-mushroom-korean", "mushroom-oyster"),
  ko("말린 표고버섯", "shiitake-dried", "mushroom-shiitake-dried"),
  ko("한우 양지머리", "beef-brisket-hanwoo", "beef-brisket-point-hanwoo"),
  ko("구운 김", "gim-roasted", "gim", "seasoned-laver-roasted-with-oil-and-salt"),
  ko("절인 배추", "napa-cabbage-salted"),
  ko("단호박", "kabocha-squash"),
  ko("무말랭이 무침", "mumallaengi-muchim", "dried-radish-strips"),
  ko("까나리액젓", "sand-lance-fish-sauce"),
  ko("볶은 참깨", "sesame-seed-korean-roasted", "sesame-seed-toasted"),
  en("smoked salmon slices", "salmon-smoked", "lox"),
  en("tinned chickpeas", "chickpea-canned"),
  en("kidney beans from a can", "kidney-bean-canned"),
  en("wholemeal flour", "flour-whole-wheat"),
  en("strong white bread flour", "flour-bread"),
  en("garbanzo beans", "chickpea", "chickpea-cooked", "chickpea-canned"),
  en("aubergines", "eggplant"),
  en("courgette ribbons", "zucchini"),
  en("spring onion greens", "green-onion", "green-onion-tops"),
  en("skinless chicken breasts", "chicken-breast"),
  en("lean minced beef", "ground-beef-90", "ground-beef-93", "ground-beef-95", "ground-beef"),
  en("fat-free Greek yoghurt", "greek-yogurt-nonfat"),
  en("grated Parmesan cheese", "parmesan", "parmesan-powder"),
  en("semi-skimmed milk", "milk-2-percent", "milk-1-percent"),
  en("unsweetened almond drink", "almond-milk"),
  en("toasted sesame oil", "sesame-oil", "sesame-oil-korean"),
  en("low-salt soy sauce", "soy-sauce-reduced-sodium"),
  en("Korean chilli flakes", "gochugaru"),
  en("fermented soybean paste", "doenjang", "miso"),
  en("napa cabbage kimchi", "kimchi"),
  en("sweet potato glass noodles", "dangmyeon", "glass-noodle"),
  en("dried kelp sheet", "kelp-dried"),
  en("shiitake caps", "mushroom-shiitake", "shiitake-korean"),
  en("cooked quinoa", "quinoa-cooked"),
  en("jumbo prawns", "shrimp"),
  en("boneless leg of lamb", "lamb-leg"),
  en("dark chocolate, 60% cocoa", "chocolate-dark-60"),
  en("frozen garden peas", "pea-frozen"),
  en("rapeseed oil", "canola-oil"),
  en("tomatoes, sun dried in oil", "tomato-sun-dried-oil"),
  en("unsalted roasted cashews", "cashew-roasted", "cashew"),
  en("red wine vinegar", "vinegar-red-wine"),
];
