"""What is kept is made once, and never grows past its bound."""

from akad.privacy.kept import Kept


def test_a_thing_is_made_once_and_all_are_forgotten_when_there_are_too_many() -> None:
    made: list[str] = []

    def length(word: str) -> int:
        made.append(word)
        return len(word)

    kept = Kept(length, 2)
    assert [kept[word] for word in ("soep", "soep", "brood", "thee", "soep")] == [4, 4, 5, 4, 4]
    assert made == ["soep", "brood", "thee", "soep"]
    assert len(kept) == 2


def test_a_very_long_text_is_not_kept() -> None:
    kept = Kept(len, 9)
    assert kept["a" * 41] == 41
    assert not kept
    assert kept["a" * 40] == 40
    assert kept
