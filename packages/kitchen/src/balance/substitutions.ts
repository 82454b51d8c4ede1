/** What may stand for some foods, best first, and how many grams of it for a gram. Null is to leave it out. Our own culinary judgement. */
export interface Substitution {
  readonly foods: readonly string[];
  readonly by: readonly (readonly [food: string, perGram: number])[];
}

const words = (text: string): readonly string[] => text.split(" ");

export const SUBSTITUTIONS: readonly Substitution[] = [
  {
    foods: words("soy-sauce soy-sauce-korean guk-ganjang soy-sauce-acid-hydrolysed tamari"),
    by: [
      ["tamari-gluten-free", 1],
      ["salt", 0.12],
    ],
  },
  {
    foods: words("fish-sauce anchovy-fish-sauce"),
    by: [
      ["soy-sauce-korean", 1],
      ["tamari-gluten-free", 1],
      ["salt", 0.2],
    ],
  },
  {
    foods: words("oyster-sauce hoisin-sauce hoisin-sauce-korean teriyaki-sauce-korean"),
    by: [
      ["soy-sauce-korean", 0.7],
      ["tamari-gluten-free", 0.7],
      ["salt", 0.1],
    ],
  },
  {
    foods: words("gochujang"),
    by: [
      ["gochugaru", 0.35],
      ["paprika", 0.35],
    ],
  },
  {
    foods: words("doenjang miso miso-korean"),
    by: [
      ["tamari-gluten-free", 0.8],
      ["salt", 0.12],
    ],
  },
  {
    foods: words("milk milk-2-percent milk-1-percent milk-skim"),
    by: [
      ["soy-milk-unsweetened", 1],
      ["rice-milk", 1],
      ["coconut-drink", 1],
    ],
  },
  {
    foods: words("heavy-cream half-and-half light-cream"),
    by: [
      ["coconut-milk", 1],
      ["soy-milk-unsweetened", 1],
    ],
  },
  {
    foods: words("sour-cream yogurt greek-yogurt yogurt-low-fat yogurt-nonfat"),
    by: [
      ["coconut-cream", 0.7],
      ["tofu-silken", 1],
    ],
  },
  {
    foods: words("butter butter-unsalted"),
    by: [
      ["olive-oil", 0.8],
      ["canola-oil", 0.8],
      ["soybean-oil", 0.8],
    ],
  },
  {
    foods: words("cheddar mozzarella parmesan feta swiss-cheese american-cheese cream-cheese ricotta"),
    by: [
      ["tofu-firm", 1],
      ["avocado", 0.8],
    ],
  },
  {
    foods: words("egg quail-egg egg-white"),
    by: [
      ["tofu-firm", 1],
      ["chickpea-cooked", 1],
      ["chicken-breast", 0.8],
    ],
  },
  {
    foods: words("honey"),
    by: [
      ["syrup-maple", 1],
      ["sugar", 0.8],
    ],
  },
  {
    foods: words("mayonnaise"),
    by: [
      ["avocado", 1.2],
      ["olive-oil", 0.6],
    ],
  },
  {
    foods: words("flour-all-purpose flour-bread flour-cake"),
    by: [
      ["flour-rice", 0.9],
      ["cornstarch", 0.7],
      ["potato-starch", 0.7],
    ],
  },
  {
    foods: words("breadcrumbs panko breadcrumbs-fresh"),
    by: [
      ["almond-flour", 0.8],
      ["flour-rice", 0.7],
    ],
  },
  {
    foods: words("spaghetti pasta macaroni"),
    by: [
      ["pasta-gluten-free", 1],
      ["rice-noodle", 1],
    ],
  },
  {
    foods: words("somyeon-dried udon-noodle-packed kalguksu-noodle-fresh kalguksu-noodle-dried wheat-noodle-fresh chow-mein-noodle egg-noodle"),
    by: [
      ["rice-noodle-dried", 0.9],
      ["rice-noodle", 0.9],
      ["dangmyeon", 0.9],
    ],
  },
  {
    foods: words("bread-white bread-whole-wheat bread-sourdough bread-french pita tortilla-flour"),
    by: [
      ["bread-gluten-free", 1],
      ["tortilla-corn", 1],
      ["rice-korean-cooked", 1.2],
    ],
  },
  {
    foods: words("couscous bulgur barley-pearled"),
    by: [
      ["quinoa", 1],
      ["rice-korean", 1],
    ],
  },
  {
    foods: words("beef-round-hanwoo ground-beef beef-loin-hanwoo beef-brisket-hanwoo beef-chuck"),
    by: [
      ["pork-tenderloin-korean", 1],
      ["chicken-thigh", 1],
      ["turkey-breast", 1],
      ["tofu-firm", 1.2],
      ["mushroom", 1.2],
    ],
  },
  {
    foods: words("pork-belly-korean pork-neck-korean pork-tenderloin-korean pork-loin-korean pork-foreleg ground-pork bacon ham"),
    by: [
      ["chicken-thigh", 1],
      ["beef-round-hanwoo", 1],
      ["turkey-breast", 1],
      ["tofu-firm", 1.2],
      ["mushroom", 1.2],
    ],
  },
  {
    foods: words("chicken-breast chicken-thigh chicken chicken-drumstick ground-chicken"),
    by: [
      ["turkey-breast", 1],
      ["pork-tenderloin-korean", 1],
      ["tofu-firm", 1.2],
      ["mushroom", 1.2],
    ],
  },
  {
    foods: words("salmon cod mackerel mackerel-korean hairtail shrimp squid squid-korean tuna-bluefin swordfish"),
    by: [
      ["cod", 1],
      ["salmon", 1],
      ["chicken-breast", 1],
      ["tofu-firm", 1.2],
      ["mushroom", 1.2],
    ],
  },
  {
    foods: words("tofu tofu-firm tofu-extra-firm tofu-silken tempeh"),
    by: [
      ["chickpea-cooked", 1],
      ["egg", 0.8],
      ["chicken-breast", 0.8],
      ["mushroom", 1.2],
    ],
  },
  {
    foods: words("anchovy-large-boiled-dried anchovy-medium-boiled-dried"),
    by: [
      ["kelp-dried", 0.5],
      ["shiitake-dried", 0.6],
    ],
  },
  {
    foods: words("broth-chicken stock-chicken broth-beef stock-beef bouillon-chicken-cube"),
    by: [
      ["broth-vegetable", 1],
      ["water", 1],
    ],
  },
  {
    foods: words("lard beef-tallow chicken-fat bacon-fat"),
    by: [
      ["canola-oil", 0.9],
      ["olive-oil", 0.9],
    ],
  },
  {
    foods: words("peanut-butter almond-butter cashew-butter"),
    by: [
      ["sunflower-butter", 1],
      ["tahini", 1],
    ],
  },
  {
    foods: words("peanut peanut-roasted almond almond-roasted cashew cashew-roasted walnut pecan hazelnut pine-nut pine-nut-korean pistachio"),
    by: [
      ["sunflower-seed", 1],
      ["pumpkin-seed", 1],
    ],
  },
  {
    foods: words("sesame-oil sesame-oil-korean"),
    by: [
      ["perilla-oil", 1],
      ["olive-oil", 1],
      ["canola-oil", 1],
    ],
  },
  { foods: words("sesame-seed sesame-seed-korean-roasted tahini"), by: [["sunflower-seed", 1]] },
  {
    foods: words("matsul wine-white wine-red sake"),
    by: [
      ["lemon-juice", 0.3],
      ["water", 1],
    ],
  },
  { foods: words("gelatin"), by: [["agar", 0.4]] },
  {
    foods: words("tomato tomato-canned tomato-cherry"),
    by: [
      ["bell-pepper-red", 0.8],
      ["zucchini", 1],
    ],
  },
  {
    foods: words("celery"),
    by: [
      ["fennel", 1],
      ["cucumber", 1],
    ],
  },
  { foods: words("mustard mustard-dijon"), by: [["vinegar-rice", 0.6]] },
  {
    foods: words("onion daepa green-onion leek"),
    by: [
      ["green-onion-tops", 0.5],
      ["bell-pepper-green", 0.6],
    ],
  },
  {
    foods: words("garlic"),
    by: [
      ["chives", 1.5],
      ["ginger", 0.6],
    ],
  },
  { foods: words("sugar sugar-brown starch-syrup rice-syrup oligosaccharide-syrup"), by: [["apple", 2]] },
];
