"""What it costs at every key to look for hulpbronnen and earlier ideas that fit the line.

Run with `uv run python -m benchmarks.offers`. 500 hulpbronnen and 2,000 ideas, a line of 57 letters typed one by one.
Beside it, in the same run: only finding the words in the line, and the bare way, which looks for each of those words in
every text. Aim: a few milliseconds for a key. Each figure is the shortest of many.
"""

import random
import re
import timeit
from collections.abc import Callable
from functools import partial

from akad.meeting.dutch import words_of
from akad.meeting.offers import Offer, Offers
from akad.plugins.signals import fold

HULPBRONNEN, IDEAS = 500, 2_000
RUNS = 5
LINE = "wandelen met de hond in het park en samen koken aan tafel"
VRAAG = "Ik wil minder alleen thuis zitten en iets doen met mijn foto's"
_WORDS = re.compile(r"\w+")


def made_up() -> list[Offer]:
    """Return offers of ordinary Dutch words, always the same."""
    chance = random.Random(7)
    begin = "buurt wandel fiets kook eet tuin koor foto school markt taal spel hond muziek hout naai lees praat".split()
    end = "groep tafel huis club plek middag kamer koor cursus plein avond maatje tocht werkplaats".split()
    small = "samen met de buurvrouw elke week een keer meedoen iemand kent daar het gezellig en rustig zonder".split()

    def text() -> str:
        named = [chance.choice(begin) + chance.choice(end) for _ in range(3)]
        return " ".join([*named, *chance.choices(small, k=8), f"{chance.choice(begin)}en"])

    kringen = ("buurt", "informele zorg")
    kaart = [Offer(text(), None, "sociale kaart") for _ in range(HULPBRONNEN)]
    return [*kaart, *(Offer(text(), chance.choice(kringen), "eerder bedacht", words=VRAAG) for _ in range(IDEAS))]


def main() -> None:
    """Print what building costs, and each way of looking for the median and for the worst letter."""
    offers = made_up()
    building = min(timeit.repeat(lambda: Offers(offers), number=1, repeat=RUNS))
    ready, texts = Offers(offers), [fold(offer.text) for offer in offers]
    ways: dict[str, Callable[[str], object]] = {
        "the words of the line": lambda typed: _WORDS.findall(typed),
        "every word in every text": lambda typed: [sum(word in text for word in words_of(typed)) for text in texts],
        "offers, with a line": lambda typed: ready.fitting("buurt", typed, VRAAG),
    }
    print(f"{len(ready)} offers, built in {1000 * building:.0f} ms (in a thread)")
    for name, way in ways.items():
        typed = [LINE[: end + 1] for end in range(len(LINE))]
        times = sorted(min(timeit.repeat(partial(way, each), number=1, repeat=RUNS)) for each in typed)
        print(f"{name:28} median {1000 * times[len(times) // 2]:7.3f} ms   worst {1000 * times[-1]:7.3f} ms")
    empty = min(timeit.repeat(lambda: ready.fitting("buurt", "", VRAAG), number=1, repeat=RUNS))
    print(f"{'offers, with an empty line':28} median {1000 * empty:7.3f} ms")


if __name__ == "__main__":
    main()
