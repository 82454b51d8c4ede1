"""Parses the lines on standard input, a JSON array, and writes what ingredient-parser-nlp says of them, with the seconds that parsing took."""

import contextlib
import json
import sys
import time
from fractions import Fraction

with contextlib.redirect_stdout(sys.stderr):
    import ingredient_parser.en._utils as english
    import ingredient_parser.en.preprocess as preprocess
    from ingredient_parser import parse_ingredient
    from ingredient_parser.dataclasses import CompositeIngredientAmount


def stand_in_tagger():
    """TextBlob's lexicon and rules, under the same overrides that the library gives to NLTK's tagger."""
    from textblob.en import parser

    own = english.load_ingredient_tagdict()

    def tag(word, tagged):
        if word in own:
            return own[word]
        return "CD" if word[:1].isdigit() else tagged

    return lambda tokens: [(word, tag(word, tagged[1])) for word, tagged in zip(tokens, parser.find_tags(list(tokens)))]


def choose_tagger():
    try:
        english.pos_tag(["1", "onion"])
        return "nltk"
    except LookupError:
        tagger = stand_in_tagger()
        english.pos_tag = preprocess.pos_tag = tagger
        return "textblob"


WORDS = {"half": 0.5, "quarter": 0.25, "dozen": 12, "one": 1, "a": 1, "an": 1}


def number(quantity):
    return float(quantity) if isinstance(quantity, Fraction) else WORDS.get(str(quantity).lower())


def amounts_of(parsed):
    found = []
    for amount in parsed.amount:
        if isinstance(amount, CompositeIngredientAmount):
            first = amount.amounts[0]
            try:
                found.append((float(amount.combined().to(first.unit).magnitude), str(first.unit)))
            except (TypeError, AttributeError):
                found.append((number(first.quantity), str(first.unit)))
        else:
            is_dozen = str(amount.unit) == "dozen"
            found.append(((number(amount.quantity) or 1) * 12, "") if is_dozen else (number(amount.quantity), str(amount.unit)))
    # "half a dozen" comes as two amounts
    if [str(amount.quantity).lower() for amount in parsed.amount if hasattr(amount, "quantity")] == ["half", "dozen"]:
        found.append((6, ""))
    return found or [(None, "")]


def names_of(parsed):
    names = [name.text for name in parsed.name]
    joined = [" and ".join(names), ", ".join(names)] if len(names) > 1 else []
    size = [] if parsed.size is None else [f"{parsed.size.text} {name}" for name in names]
    # The gold lines keep a state in the name ("cooked lentils"), the library puts it into the preparation
    states = [] if parsed.preparation is None else parsed.preparation.text.split(",")
    stated = [f"{state.strip()} {name}" for state in states for name in names]
    return [*names, *joined, *size, *stated]


def main():
    lines = json.load(sys.stdin)
    with contextlib.redirect_stdout(sys.stderr):
        tagger = choose_tagger()
        parse_ingredient("1 cup flour")
        start = time.perf_counter()
        parsed = [parse_ingredient(line) for line in lines]
        seconds = time.perf_counter() - start
    readings = [{"names": names_of(each), "amounts": amounts_of(each)} for each in parsed]
    json.dump({"tagger": tagger, "seconds": seconds, "readings": readings}, sys.stdout)


main()
