const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter((word) => word !== ""));

/** Done to a food in the kitchen: before the food or behind it, these are preparation. */
export const PREPARED = words(`
  chopped minced diced sliced grated shredded crushed cubed peeled melted softened beaten sifted mashed julienned halved quartered torn crumbled pitted stoned zested
  squeezed cooled chilled packed drained rinsed trimmed washed pressed snipped flaked warmed scalded stemmed seeded deseeded de-seeded unseeded cored hulled shucked
  deveined de-veined scrubbed cleaned gutted scaled soaked thawed defrosted strained juiced sectioned segmented separated whisked sieved spiralized spiralised shaved
  boned deboned skinned butterflied pounded flattened scored bruised smashed pureed puréed blended blitzed processed pulsed parboiled unpeeled undrained chunked
  matchsticked destemmed de-stemmed picked topped tailed shelled tempered reserved crisped wilted cracked-open sliced-up chopped-up cut-up reheated microwaved whipped
  julienne rough-chopped fine-chopped thin-sliced finely-chopped roughly-chopped thinly-sliced freshly-grated hand-torn spun patted dusted plumped rehydrated reconstituted
  stripped stuck studded dredged coated tossed wiped brushed skimmed-off quartered-up spooned leveled levelled dissolved pounded tied trussed devilled`);

/** Preparation behind a food ("walnuts, toasted"), but its state before it ("toasted walnuts"). */
export const STATES = words(`
 toasted cooked roasted smoked ground dried frozen boiled hard-boiled soft-boiled steamed fried sautéed sauteed poached grilled baked blanched caramelized caramelised
 browned seared charred braised stewed marinated pickled cured seasoned cracked split 
 fermented candied crystallized crystallised crystallised glazed sprouted popped puffed
 hulled pearled skimmed stuffed filled breaded precooked pre-cooked par-cooked parbaked cracked`);

/** Words on how warm it is: preparation, but for the foods that are named so. */
export const TEMPERATURES = words(
  "cold warm hot lukewarm tepid boiling simmering ice-cold room-temperature room-temp chilled refrigerated scalding very-cold just-boiled freshly-boiled cool",
);
export const NAMED_BY_TEMPERATURE =
  /^(?:hot (?:sauce|dogs?|(?:red |green |banana |cherry |chil[ei] |chilli |smoked |hungarian )?(?:peppers?|paprika)|chil[ie]|chilli|chilies|chiles|red|green|mustard|italian|curry|chocolate|cocoa|cross|fudge|pickles?|smoked|honey|madras|sausage|bean|giardiniera|pork|salsa|pepper|english|chinese|capicola|soppressata|cherry|banana|madras|wings?)|cold[- ](?:brew|cuts?|smoked|pressed)|cool (?:whip|ranch)|warm spices?)/iu;

/** Manner of a preparation. */
export const ADVERBS = words(`
  finely coarsely roughly thinly thickly freshly very lightly loosely firmly tightly well gently slightly partially partly just newly evenly neatly barely fully completely
  quickly generously crosswise lengthwise lengthways diagonally super paper fine-ly medium-fine finely-ish fairly nicely well- rough fine still`);

/** Words that describe a food and are no food alone: when only such words come before a comma, the food is behind it. */
export const ADJECTIVES = words(`
  fresh dried frozen cooked raw ripe overripe firm extra-firm soft silken unsalted salted low-sodium reduced-sodium low-fat full-fat fat-free nonfat non-fat reduced-fat
  free-range organic boneless skinless bone-in skin-on skin-off seedless large small medium extra-large jumbo baby big tiny mini red green yellow white black brown
  purple dark light golden sweet hot mild sour tart plain whole lean extra-lean extra-virgin virgin refined unrefined granulated powdered instant active dry thick thin long
  short young old mature aged sharp extra-sharp medium-sharp canned tinned jarred bottled pickled uncooked unsweetened sweetened skim skimmed semi-skimmed day-old stale crusty
  leftover store-bought shop-bought homemade home-made kosher good good-quality best-quality high-quality quality thick-cut center-cut centre-cut wild wild-caught farmed
  grass-fed smoked unsmoked toasted roasted quick-cooking quick old-fashioned regular stone-ground finely-ground coarse fine flaky heavy double single strong mixed assorted
  tender crisp crunchy creamy smooth natural pure raw unpeeled peeled warm cold hot chilled gluten-free dairy-free sugar-free vegan vegetarian light-colored light-coloured
  all-purpose self-rising self-raising long-grain short-grain medium-grain ground cracked flat-leaf curly japanese chinese korean italian greek thai mexican french english
  persian spanish bittersweet semisweet condensed evaporated bleached unbleached enriched cultured clarified rolled slivered semi-sweet milk-free nonstick non-stick medium-sized spicy floury waxy starchy mealy fluffy`);

/** Adjectives of one kind, between which an "or" chooses: in "light or dark brown sugar" the sugar is brown either way. */
export const PARALLEL: readonly ReadonlySet<string>[] = [
  "white red yellow brown green black orange purple golden blond blonde pink blue",
  "light dark medium",
  "fresh dried frozen canned tinned jarred thawed cooked",
  "homemade home-made store-bought shop-bought bought",
  "salted unsalted",
  "sweetened unsweetened semisweet semi-sweet bittersweet",
  "small medium large extra-large baby big jumbo",
  "firm extra-firm soft silken",
  "sweet hot mild spicy smoked sharp",
  "whole skim skimmed semi-skimmed low-fat nonfat full-fat fat-free 2% 1%",
  "smooth crunchy chunky creamy",
  "coarse fine flaky",
  "raw roasted toasted",
  "boneless bone-in skinless skin-on",
  "ripe unripe green",
].map(words);

/** Of the adjectives, the ones that say the kind also behind a comma: "butter, salted". */
export const KINDS_BEHIND = words(
  "white red yellow brown green black raw fresh dried frozen canned salted unsalted boneless skinless bone-in skin-on whole organic sweetened unsweetened uncooked low-fat nonfat non-fat fat-free full-fat low-sodium reduced-fat all-purpose unsmoked powdered granulated lean extra-lean seedless",
);

export const SIZES = words("small medium large extra-large big sm med lg lrg");

/** Foods whose first word looks like a preparation, and is what they are sold as. */
export const SOLD_SO = new RegExp(
  String.raw`^(?:(?:sliced|slivered|flaked|ground|blanched) almonds?|(?:shredded|flaked|desiccated|grated) (?:unsweetened |sweetened )?coconut|crushed (?:red|hot|chil[ie]|chilli|ice|aleppo)|` +
    String.raw`(?:minced|shredded|pulled) (?:beef|pork|lamb|meat|turkey|veal)|minced chicken|shaved ice|shredded wheat|whipped (?:cream|topping|honey)|mashed potato(?:es)? flakes|mashed (?:sweet )?potato(?:es)?\b|` +
    String.raw`flaked? (?:sea )?salt|strained (?:tomato(?:es)?|yogh?urt)|cubed? steaks?|cut (?:oats|green beans)|rolled oats|riced cauliflower|pressed (?:tofu|cottage)|chopped (?:liver|salad kit)|beaten rice|flattened rice|` +
    String.raw`crushed (?:cumin|coriander)\b(?=$)|separated milk|pounded yam|spun sugar|sieved tomatoes)`,
  "iu",
);

/** What a tin, a jar or a bag is sold filled with is a name: "1 can chopped tomatoes". */
export const FILLED = words(
  "chopped diced crushed sliced minced shredded grated peeled cubed pitted mashed pureed puréed halved quartered flaked chunked stewed shelled seeded strained shaved",
);
export const TOMATOES = /^(?:\S+ ){1,3}tomato(?:es)?\b/iu;

/** Words between a number and its unit that say how the unit is filled or how big it is. */
export const MANNERS = words(
  "heaping heaped scant scanty level rounded lg lrg sm med plump skinny slim slender wide chunky juicy thick-cut thin-cut mounded generous good big large small medium extra-large tiny fat thick thin full whole entire overflowing brimming hearty healthy skimpy modest nice huge mini medium-sized large-sized small-sized good-sized bite-size bite-sized level-ish decent fine short long",
);
export const PACKED = /^(?:(?:firmly|lightly|loosely|tightly|well)[ -])?(?:packed|sifted)\s+/iu;

/** How sure the amount is. */
export const APPROXIMATE =
  /^(?:about|as (?:much|many) as|approximately|approx\b\.?|around|roughly|circa|ca\.|nearly|almost|just (?:under|over|shy of)|a little (?:over|under|more than|less than)|(?:slightly |a bit )?(?:more|less) than|up to|at least|maybe|no more than|say)\s+/iu;

/** An amount that is none. */
export const VAGUE =
  /^(?:(?:a |the )?(?:few|good few)(?: good)?|a (?:little(?: bit)?|touch|hint|bit|lot|tad|smidgen|whisper|suggestion|lick|good amount|small amount|generous amount)|some|several|plenty|lots|loads|enough|as much|various|many)(?=\s)/iu;

/** Foods whose first word looks like a unit. */
export const NAMED_LIKE_UNIT =
  /^(?:whole cloves?(?!,? (?:of )?garlic|s? garlic)|pot (?:barley|roasts?|stickers?|pies?|noodles?)|stick blender|head cheese|leaf (?:lettuce|spinach|lard|tea)|bottle gourds?|cube steaks?|strip (?:steaks?|loins?)|round (?:steaks?|roasts?|eye)|rib(?:s?)[ -](?:roasts?|eyes?|steaks?|racks?|tips?|bones?|end|chops?)|stem ginger|drop (?:biscuits?|scones?)|sheet (?:cake|pan)|crown (?:roast|prince)|bar (?:sugar|snacks?)|c(?:up|an)(?:cakes?|ned)|tube pasta|roll[- ]?mops?|cracked|grind(?:er)|large[- ](?:curd|flake|grain)|small[- ]curd|medium[- ](?:grain|dry|sherry|curd|roast|heat|salsa|cheddar|firm|sharp|brown)|pinto|link sausages?|spear(?:mint)|cake flour|slab bacon)/iu;

/** Units whose "of" may be left out when no number stands before them: "pinch salt". */
export const BARE_UNITS = words("pinch dash handful knob splash squeeze drizzle glug dollop bunch sprig piece");

/** Units that a stated mass is the mass of one of: "2 (14 oz) cans". */
export const CONTAINERS = words("can jar bottle package packet block stick loaf bunch head tray piece fillet sheet slice bulb ear ball chunk pod");

/** Units behind which a mass is the mass of one too: "2 cans (14 oz)"; that of "2 sticks (1 cup)" is of all. */
export const STATED_OF_EACH: ReadonlySet<string> = new Set([...CONTAINERS].filter((unit) => unit !== "stick"));

/** Universal words that leave the noun to the other side of an "or": "red or yellow onion". */
export const ELLIPTIC_KINDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    "stock stocks broth bouillon gravy consomme": "chicken beef vegetable veggie veg fish turkey lamb veal mushroom bone seafood pork shellfish",
    "oil oils":
      "olive vegetable canola sunflower peanut corn avocado coconut grapeseed rapeseed sesame groundnut safflower walnut neutral cooking salad rice-bran soybean mustard hazelnut truffle nut",
    "juice zest rind peel slices wedges wedge": "lemon lime orange grapefruit apple pineapple tangerine yuzu cranberry grape tomato clementine mandarin",
    "flour flours":
      "wheat rye spelt rice corn almond bread plain all-purpose cake pastry tapioca chickpea oat buckwheat whole-wheat wholemeal self-raising self-rising strong coconut semolina 00",
    "milk milks": "almond soy oat whole skim coconut cow's rice cashew hemp goat goat's soya dairy nut",
    "sugar sugars": "white brown caster granulated cane coconut demerara muscovado turbinado palm icing powdered confectioners' superfine raw",
    vinegar: "cider wine rice malt balsamic sherry champagne distilled apple-cider",
    rice: "basmati jasmine long-grain arborio carnaroli sushi brown wild",
    salt: "crystal kosher sea table flaky rock pink himalayan celery garlic",
    wine: "red white rice rosé sparkling cooking",
    "onion onions": "red yellow spanish sweet vidalia brown spring green",
    "mince meat sausage sausages ribs chops shoulder loin": "beef pork lamb turkey chicken veal venison italian",
    "thighs thigh breasts breast legs drumsticks wings": "chicken turkey duck",
    "cheese cheeses": "cheddar goat cream cottage parmesan romano swiss blue feta mozzarella gouda colby jack",
    "beans bean": "black kidney pinto cannellini navy white butter lima green borlotti runner broad fava",
    "potato potatoes": "russet gold baking new yukon-gold maris king sweet fingerling",
    "apple apples pears": "gala fuji bramley cooking eating granny",
    syrup: "maple corn golden agave date glucose simple",
    mustard: "dijon yellow wholegrain whole-grain english brown grain",
    butter: "peanut almond cashew nut sunflower",
    nuts: "pine cashew brazil macadamia mixed",
    seeds: "sesame poppy sunflower pumpkin chia flax caraway cumin fennel",
    "mushrooms mushroom": "button cremini crimini shiitake oyster portobello chestnut white enoki field king",
    "tomatoes tomato": "cherry grape plum roma vine heirloom beefsteak",
    powder: "chili curry garlic onion baking cocoa",
    chocolate: "dark milk semisweet bittersweet white",
    noodles: "rice egg udon soba ramen glass",
    "bread breadcrumbs crumbs": "white wheat rye sourdough whole-wheat panko cracker",
    "yogurt yoghurt": "greek plain natural",
    cream: "heavy whipping double single sour whipped",
    "pepper peppers chiles chilies chillies chile chili": "orange jalapeño jalapeno serrano thai poblano fresno habanero bird's-eye cayenne",
    lettuce: "romaine butter iceberg bibb boston",
    sauce: "soy fish oyster",
    "stalks sprigs leaves": "basil mint parsley cilantro thyme rosemary oregano tarragon sage celery coriander",
    lentils: "green brown red black puy",
    squash: "butternut acorn delicata kabocha",
    cabbage: "napa savoy red green white",
    "eggs egg": "duck hen quail",
    "fillets fillet": "cod haddock salmon trout halibut tilapia",
  }).flatMap(([heads, kinds]) => heads.split(" ").map((head): [string, ReadonlySet<string>] => [head, words(kinds)])),
);

/** Compounds with "and" that are one food. */
export const ONE_FOOD_WITH_AND =
  /\b(?:half[ -](?:and|&)[ -]half|mac(?:aroni)? (?:and|&) cheese|sweet (?:and|&) sour|cookies (?:and|&) cream|salt (?:and|&) vinegar|pork (?:and|&) beans|bread (?:and|&) butter|oil (?:and|&) vinegar|green (?:and|&) white parts|leaves (?:and|&) (?:tender |thin |fine )?(?:stems|stalks|sprigs)|black (?:and|&) white|hot (?:and|&) sour|surf (?:and|&) turf|rice (?:and|&) beans mix|peas (?:and|&) carrots)\b/iu;

/** Units that a food is sold filled in. */
export const FILLED_UNITS = words("can jar bottle package packet bag box carton tub container pot");

/** Preparations that are states without their adverb: "freshly ground pepper" is ground for the dish, "ground cumin" is sold so. */
export const FRESHLY_DONE =
  /^(?:freshly|finely|coarsely|roughly|newly) (?:ground|cracked|milled|toasted|roasted|cooked|popped|brewed)$|^(?:lightly|well|slightly) (?:toasted|browned|cooked)$/u;

export const FILLED_SO = /^(?:an?\s+)?(?<filled>scant|heaping|heaped|generous|rounded|level|good|full)\s+(?=[\p{N}.]|an?\s|one\s|half\s|quarter\s|third\s)/iu;

/** "finely grated zest of", "juice and zest of", "yolks from". */
export const PART_OF =
  /^(?:the )?(?<what>(?:(?:finely |freshly )?(?:grated|squeezed|minced|pared) )?(?<part>juice|zest|rind|peel|seeds|pulp|flesh|leaves|whites?|yolks?)(?:,? (?:and|&) (?:(?:finely )?grated )?(?<other>juice|zest|rind))?)\s+(?:(?:of|from)\s+(?=\S)|(?=\p{N}|half\s))/iu;

/** A word before a colon that says what the line is for. */
export const LABEL =
  /^(?<label>optional(?: toppings?)?|(?:to|for) (?:serve|garnish|finish|the [\w ]{2,30}|serving|dusting|frying)|garnish|toppings?)\s*:\s*(?=\S)/iu;
