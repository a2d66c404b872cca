"""What counts as a word, what somebody means when they type one, and how a sentence shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akad.learning.words import Expansion, Vocabulary, fold, fold_each, mark, parse_query


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ochtendwandeling, om half ELF!", "ochtendwandeling om half elf"),
        ("Buurtcafé naïef coöperatie", "buurtcafe naief cooperatie"),
        ("foto's en auto’s, zo'n tafel", "fotos en autos zo n tafel"),
        ("İstanbul ve Iğdır: çay, güneş", "istanbul ve igdir cay gunes"),
        ("قهوة مع الجيران", "قهوة مع الجيران"),
        ("e-mail_adres [b]vet[/b] 🙂", "e mail adres b vet b"),
        ("Łódź æ ø ß ﬁets", "lodz ae o ss fiets"),
        ("", ""),
    ],
)
def test_folding(text: str, words: str) -> None:
    assert " ".join(fold(text).split()) == words


@given(st.lists(st.text("abA.! \t\r\u00a0\u2028'’sL_éøßİı-¨\u0301", max_size=9), max_size=4))
def test_folding_many_at_once_is_folding_each(texts: list[str]) -> None:
    each = [words for text in texts if (words := fold(text).split())]
    assert sorted(text.split() for text in fold_each(texts)) == sorted(each)


@pytest.mark.parametrize(
    ("typed", "words", "phrases", "open_end"),
    [
        ("wandelen  Koffie", ("wandelen", "koffie"), (), False),
        ('"samen koken" buurt', ("buurt",), (("samen", "koken"),), False),
        ("„samen koken”", (), (("samen", "koken"),), False),
        ('koffie "samen ko', ("koffie",), (("samen", "ko"),), True),
        ('"', (), (), False),
        ('""""', (), (), False),
        ("foto's", ("foto",), (), False),
        ("-a AND (b OR c:d) ~2 * ^", ("a", "and", "b", "or", "c", "d", "2"), (), False),
        ("🙂 !!", (), (), False),
    ],
)
def test_a_query(typed: str, words: tuple[str, ...], phrases: tuple[tuple[str, ...], ...], open_end: bool) -> None:
    query = parse_query(typed)
    assert (query.words, query.phrases, query.open_end) == (words, phrases, open_end)


VOCABULARY = Vocabulary(
    "wandelgroep wandelen ochtendwandeling wand afspraak afspraken en een samen koken kookt".split()
)


def expand(typed: str) -> Expansion:
    return VOCABULARY.expand(parse_query(typed))


def test_a_word_is_found_inside_others() -> None:
    assert expand("wandel").words == (frozenset({"wandelgroep", "wandelen", "ochtendwandeling"}),)


def test_a_short_word_is_found_at_the_beginning() -> None:
    assert expand("en").words == (frozenset({"en"}),)
    assert expand("wa").words == (frozenset({"wandelgroep", "wandelen", "wand"}),)


def test_a_phrase_is_meant_as_it_is_typed_and_its_open_end_may_go_on() -> None:
    assert not expand('"samen kok"').possible
    assert expand('"samen kok').phrases == ((frozenset({"samen"}), frozenset({"koken"})),)


def test_forms_of_one_word_answer_each_other() -> None:
    vocabulary = Vocabulary(["afspraak", "afspraken"], lambda words: [word.replace("aa", "a")[:6] for word in words])
    assert vocabulary.expand(parse_query("afspraken")).words == (frozenset({"afspraak", "afspraken"}),)


def test_nothing_is_found_when_one_word_is_missing() -> None:
    assert not expand("wandel pannenkoek").possible
    assert not expand("").possible


def test_a_sentence_with_its_marks() -> None:
    vocabulary = Vocabulary(fold("De foto's van Café Zó hangen samen").split())
    pieces, answered = mark("De foto's van Café Zó hangen samen.", vocabulary.expand(parse_query('foto "cafe zo" x')))
    assert [(piece.text, piece.hit) for piece in pieces] == [
        ("De ", False),
        ("foto's", True),
        (" van ", False),
        ("Café", True),
        (" ", False),
        ("Zó", True),
        (" hangen samen.", False),
    ]
    assert answered == {0, 2}


@given(st.text(max_size=40), st.text(max_size=12))
def test_marking_changes_no_letter(text: str, typed: str) -> None:
    expansion = Vocabulary(fold(text).split()).expand(parse_query(typed))
    pieces, _ = mark(text, expansion)
    assert "".join(piece.text for piece in pieces) == text


@given(st.text(max_size=30))
def test_a_text_finds_itself(text: str) -> None:
    if fold(text).split():
        expansion = Vocabulary(fold(text).split()).expand(parse_query(text.replace('"', " ")))
        assert expansion.possible
