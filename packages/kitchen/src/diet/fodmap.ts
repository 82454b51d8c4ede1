/**
 * Foods high in fermentable oligo-, di-, monosaccharides and polyols in the amounts that dishes hold (lists after Varney et al., J Gastroenterol
 * Hepatol 2017;32 Suppl 1:53-61). No table gives their mass, so that a portion cannot be weighed against the published cut-offs.
 */
export const HIGH_FODMAP: ReadonlySet<string> = new Set(
  (
    "onion onion-sweet onion-cooked onion-sauteed onion-frozen onion-flakes onion-pearl shallot leek garlic garlic-powder onion-powder wild-chive green-onion welsh-onion daepa small-scallion minced-garlic-packed " +
    "artichoke artichoke-frozen jerusalem-artichoke asparagus asparagus-frozen cauliflower cauliflower-frozen mushroom mushroom-cooked mushroom-portobello mushroom-cremini mushroom-shiitake mushroom-shiitake-dried shiitake-korean shiitake-dried wood-ear king-oyster-mushroom enoki-korean " +
    "sugar-snap-pea snow-pea pea pea-frozen celeriac brussels-sprout savoy-cabbage garlic-scape " +
    "chickpea chickpea-cooked lentil lentil-red lentil-cooked black-bean black-bean-cooked black-bean-canned kidney-bean kidney-bean-cooked kidney-bean-canned pinto-bean pinto-bean-cooked pinto-bean-canned white-bean white-bean-cooked " +
    "white-bean-canned navy-bean navy-bean-cooked navy-bean-canned great-northern-bean great-northern-bean-canned borlotti-bean borlotti-bean-canned flageolet-bean butter-bean butter-bean-cooked butter-bean-canned fava-bean-dried fava-bean-cooked " +
    "fava-bean-canned fava-bean-fresh black-eyed-pea black-eyed-pea-cooked black-eyed-pea-canned split-pea split-pea-cooked adzuki-bean adzuki-bean-cooked adzuki-bean-sweetened adzuki-bean-red-dried adzuki-bean-red-boiled pigeon-pea soybean " +
    "soybean-cooked soybean-yellow-dried soybean-black-boiled refried-beans refried-beans-vegetarian flour-chickpea soy-flour soy-milk soy-milk-unsweetened soy-milk-plain silken-tofu tofu-silken sundubu kongjaban " +
    "apple apple-peeled apple-granny-smith apple-fuji apple-dried applesauce applesauce-sweetened pear pear-asian asian-pear pear-canned quince peach peach-canned nectarine apricot apricot-dried plum prune cherry cherry-sour blackberry mango mango-dried " +
    "watermelon persimmon-fruit persimmon-soft fig fig-dried date date-medjool jujube jujube-dried raisin lychee boysenberry currant-dried dried-fruit-mixed " +
    "honey syrup-agave syrup-corn-high-fructose oligosaccharide-syrup inulin cashew cashew-roasted cashew-salted cashew-butter pistachio pistachio-roasted pistachio-salted " +
    "milk milk-2-percent milk-1-percent milk-skim milk-powder milk-powder-nonfat buttermilk condensed-milk evaporated-milk goat-milk sheep-milk yogurt yogurt-low-fat yogurt-nonfat yogurt-vanilla yogurt-fruit kefir ice-cream ice-cream-vanilla ricotta cottage-cheese custard " +
    "flour-rye flour-rye-dark rye flour-barley barley-pearled barley-hulled barley-naked-polished"
  ).split(" "),
);

/** Sauces and other compounds that are known to be low in them. */
export const LOW_FODMAP: ReadonlySet<string> = new Set(
  (
    "soy-sauce soy-sauce-korean guk-ganjang tamari tamari-gluten-free fish-sauce anchovy-fish-sauce oyster-sauce vinegar mustard mustard-dijon mayonnaise tofu-firm miso doenjang wasabi capers olive-green olive-black peanut-butter tahini " +
    "chocolate-dark bacon ham-prosciutto prosciutto tomato-puree fish-sauce-korean sand-lance-fish-sauce potato-chips corn-chips rice-cake-puffed"
  ).split(" "),
);
