/** Words that say how a food is bought, cut, grown or praised, and leave it the same food. A food whose own name has one is found by its whole name first. */
export const IDLE_WORDS: ReadonlySet<string> = new Set(
  (
    "fresh freshly organic free range good quality best fine finely coarse coarsely roughly thin thinly thick thickly chopped minced diced sliced grated shredded crushed cubed " +
    "peeled trimmed washed rinsed drained pitted seeded deseeded cored halved quartered torn packed heaped level large small medium big little extra ripe firm ripened young tender " +
    "boneless skinless lean whole cold warm hot chilled room temperature softened melted beaten sifted toasted plain regular ordinary homemade store shop bought your favorite " +
    "favourite preferably optional such as any kind of the a an and or with without into for about approximately approx each piece bite sized inch size cut raw uncooked natural pure real " +
    "premium grade mixed assorted virgin light sodium low reduced fat free style type brand " +
    "dry bright hard soft mature aged unwaxed unpeeled seedless stemmed stoned shelled podded hulled cleaned deveined scrubbed defrosted refrigerated packaged prepared ready " +
    "wild farmed caught line sustainably sustainable sourced grass fed pasture raised cage heirloom local imported seasonal jumbo mini tiny medium-sized leftover stale day old " +
    "classic traditional authentic quick everyday basic simple standard fancy gourmet artisan artisanal rustic crusty creamy smooth crunchy juicy meaty fragrant vibrant long short " +
    "shelf stable unopened strained rindless trimming loosely tightly lightly gently very really nice some few more additional other"
  ).split(" "),
);

/** Where a food comes from, or the manner of a place. It leaves a commodity the same, and makes another sauce of a sauce. */
export const ORIGIN_WORDS: ReadonlySet<string> = new Set(
  "atlantic pacific alaskan norwegian scottish irish sicilian persian italian greek spanish french german danish british english american mexican indian chinese japanese korean thai asian".split(
    " ",
  ),
);

/** Words behind a comma that make another record of a food: "white rice, cooked" is no dry rice. */
export const STATE_WORDS: ReadonlySet<string> = new Set(
  "cooked boiled steamed baked roasted fried grilled stewed canned tinned jarred frozen dried dehydrated smoked salted pickled cured sweetened unsweetened powdered instant prepared low reduced fat".split(
    " ",
  ),
);

/** Manners of cooking that a table knows as one: cooked. */
export const COOKING_WORDS: ReadonlySet<string> = new Set("boiled steamed grilled roasted baked sauteed stewed braised poached broiled simmered".split(" "));

/** What one table word stands for. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ["tinned", "canned"],
  ["tin", "canned"],
  ["jarred", "canned"],
]);

/** Words that end a name and say in what piece the food comes. */
export const FORM_WORDS: ReadonlySet<string> = new Set(
  (
    "fillet steak leaf sprig stalk piece chunk cube slice strip wedge floret clove head spear stick ring half segment kernel root bulb pod portion granule pellet medallion top crown bunch " +
    "knob link patty rasher cutlet loin stem frond shaving curl round disc matchstick noodle nest pearl crumble block sheet disk fève pistole batons dice mince bit end zest rind flesh meat"
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
  "무유당",
  "락토프리",
  "저지방",
  "무지방",
  "비건",
  "식물성",
  "채식",
  "글루텐프리",
  "생물",
  "활",
  "제철",
  "토종",
  "찐",
  "익힌",
  "조리한",
  "끓인",
  "자숙",
  "깨끗한",
  "싱싱",
  "흙",
  "세척",
  "절단",
  "슬라이스",
  "채",
  "다듬은",
  "무가당",
  "무염",
  "저염",
  "순",
  "진한",
  "묽은",
  "부드러운",
  "단단한",
  "두꺼운",
  "얇은",
];

/** What ends a Korean name and says in what piece the food comes. */
export const FORM_SUFFIXES_KO: readonly string[] = [
  "필렛",
  "필레",
  "슬라이스",
  "토막",
  "조각",
  "큐브",
  "스틱",
  "다진것",
  "채썬것",
  "썬것",
  "삶은것",
  "데친것",
  "것",
  "살",
  "회",
  "채",
  "편",
  "잎",
  "가닥",
  "알",
  "깃감",
];

/** Things of a kitchen that nobody eats. A line whose food would end in one of them names no food. */
export const TOOL_WORDS: ReadonlySet<string> = new Set(
  (
    "paper foil skewer toothpick pan skillet knife oven twine string cloth cheesecloth thermometer mold mould tray timer mixer blender processor grill liner film " +
    "napkin decoration love patience glove scissor 종이호일 호일 이쑤시개 꼬치 면보 냄비 프라이팬 후라이팬 밥솥 고무장갑 장갑 도마 칼 그릇 접시 랩 위생백 지퍼백 실 사랑 정성"
  ).split(" "),
);
