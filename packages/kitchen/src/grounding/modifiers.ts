/** Words that say how a food is bought, cut or praised, and leave it the same food. */
export const IDLE_WORDS: ReadonlySet<string> = new Set(
  (
    "fresh freshly organic free range good quality best fine finely coarse coarsely roughly thin thinly thick thickly chopped minced diced sliced grated shredded crushed cubed " +
    "peeled trimmed washed rinsed drained pitted seeded deseeded cored halved quartered torn packed heaped level large small medium big little extra ripe firm ripened young tender " +
    "boneless skinless bone in skin on lean whole cold warm hot chilled room temperature softened melted beaten sifted toasted plain regular ordinary homemade store bought your favorite " +
    "favourite preferably optional such as any kind of the a an and or with without into for about approximately approx each piece bite sized inch size cut raw uncooked natural pure real " +
    "premium premium grade mixed assorted virgin light sodium low reduced fat free style type brand"
  ).split(" "),
);

/** The same in Korean: they stand before the food. */
export const IDLE_PREFIXES_KO: readonly string[] = [
  "국내산",
  "국산",
  "수입산",
  "수입",
  "유기농",
  "무농약",
  "무항생제",
  "친환경",
  "신선한",
  "싱싱한",
  "손질",
  "손질된",
  "손질한",
  "냉동",
  "냉장",
  "생",
  "햇",
  "큰",
  "작은",
  "중간",
  "시판",
  "수제",
  "홈메이드",
  "다진",
  "썬",
  "채썬",
  "잘게썬",
  "으깬",
  "간",
  "갈은",
  "불린",
  "데친",
  "삶은",
  "볶은",
  "구운",
  "깐",
  "통",
  "자른",
  "씻은",
  "순살",
  "껍질벗긴",
  "얇게썬",
  "굵은",
  "고운",
  "잘익은",
  "익은",
  "마른",
  "건",
  "말린",
];

/** Things of a kitchen that nobody eats. A line whose food would end in one of them names no food. */
export const TOOL_WORDS: ReadonlySet<string> = new Set(
  (
    "paper foil skewer toothpick pan skillet knife oven twine string cloth cheesecloth thermometer mold mould tray timer mixer blender processor grill liner film " +
    "napkin decoration love patience glove scissor 종이호일 호일 이쑤시개 꼬치 면보 냄비 프라이팬 후라이팬 밥솥 고무장갑 장갑 도마 칼 그릇 접시 랩 위생백 지퍼백 실 사랑 정성"
  ).split(" "),
);
