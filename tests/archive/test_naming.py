"""Ids and codenamen that say nothing about a person."""

import re
import tomllib
from datetime import date
from importlib.resources import files

from akad.archive import draw_codenaam, naming, new_id

WORDS = tomllib.loads(files("akad.archive").joinpath("codenamen.toml").read_text("utf-8"))


def test_an_id_has_the_day_and_letters_that_cannot_be_confused() -> None:
    ids = {new_id(date(2026, 11, 22)) for _ in range(200)}
    assert len(ids) == 200
    assert all(re.fullmatch(r"2026-11-22-[a-z2-9]{6}", id_) for id_ in ids)
    assert not set("".join(id_[11:] for id_ in ids)) & set("aeiou01l2z5s8b9g")


def test_there_are_words_enough_and_none_twice() -> None:
    adjectives, things = WORDS["bijvoeglijk"], WORDS["zelfstandig"]
    assert len(adjectives) == len(set(adjectives)) >= 60
    assert len(things) == len(set(things)) >= 120
    # One capital and no spaces: a codenaam is always two words. IJ is one letter.
    assert all(re.fullmatch(r"(IJ|[A-Z])[a-zï]+", word) for word in (*adjectives, *things))


def test_a_codenaam_is_two_of_the_words() -> None:
    adjective, thing = draw_codenaam(()).split(" ")
    assert adjective in WORDS["bijvoeglijk"]
    assert thing in WORDS["zelfstandig"]


def test_a_codenaam_is_never_one_that_is_taken() -> None:
    pairs = [f"{a} {t}" for a in WORDS["bijvoeglijk"] for t in WORDS["zelfstandig"]]
    free = pairs.pop(1234)
    assert draw_codenaam([pair.lower().replace(" ", "-") for pair in pairs]) == free
    longer = draw_codenaam([*pairs, free])
    assert len(longer.split(" ")) == 3
    assert naming.same_name(longer) not in {naming.same_name(pair) for pair in pairs}
