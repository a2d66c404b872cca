"""Made-up records, as many as you like: `uv run python -m benchmarks.records MAP 10000`.

They are seeded, so the same number gives the same record everywhere, and they look like those of real tables: some
sixty wijktafels over eleven years, some 90 ideas, tips, choices and feedback, 22 kB on average. Everything in them is
put together by chance out of small lists; nobody lives here. They are written as text at once, in the layout of the
archive (a test holds them to it), because making classes of them first would take longer than what is measured.
"""

import argparse
import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

IDEAS = 88
KRINGEN = ("eigen kracht", "buurt", "informele zorg", "formele zorg")
PERSPECTIVES = (
    "bewoner naaste buur ervaringsdeskundige vrijwilliger welzijn wijkzorg lvb-zorg ggz mo-bw corporatie wijkagent "
    "gemeente"
).split()
_STEPS = (
    ("welkom", 5, ""),
    ("in-beeld", 8, ""),
    ("krachten", 8, ""),
    ("vraag", 8, ""),
    ("eigen-kracht", 7, "eigen kracht"),
    ("buurt", 8, "buurt"),
    ("informele-zorg", 6, "informele zorg"),
    ("formele-zorg", 4, "formele zorg"),
    ("terug", 4, ""),
    ("leren", 2, ""),
)
_LETTERS = "cdfhjkmnpqrtvwxy3467"
_FIRST = (
    "wandel fiets kook tuin muziek teken brei zing schaak kaart koffie lunch lees film dans zwem klus repareer naai "
    "bak verhalen foto buurt taal speel vis honden boeken planten kook ruil bloemen kinder ouderen mannen vrouwen "
    "jongeren moestuin voetbal tafeltennis bridge computer bel kermis theater schilder houtbewerkings knutsel"
).split()
_SECOND = (
    "groep club maatje middag ochtend avond tafel kring hoek huis plek atelier ploeg uurtje inloop dag winkel "
    "werkplaats project team lab café koor tuin festival route markt bank kamer schuur"
).split()
_SYLLABLES = (
    "ber dal vel mor wen tor hal gro kam lin ros ster vaar wold drie hof ven bos meer duin laar horst beek velde zand "
    "klei water brug molen kerk"
).split()
_DOES = (
    "elke week samen naar de {x}",
    "een keer meelopen met de {x}",
    "zelf iets doen bij de {x} van {p}",
    "vragen of de {x} nog iemand zoekt",
    "op dinsdag koffie drinken in {p}",
    "de buurvrouw leren kennen via de {x}",
    "beginnen met een half uur, bij {p}",
    "iets terugdoen: helpen bij de {x}",
    "een briefje in de bus bij de {x}",
    "met de fiets naar {p}, ook als het regent",
    "wie 's avonds wakker is, belt elkaar",
    "met z'n tweeën naar de {x} in {p}",
    "een vast gezicht van {p} dat langskomt",
    "post openmaken op donderdag, daarna naar de {x}",
    "één afspraak per week, niet meer",
)
_OUTCOMES = ("gelukt", "gelukt", "deels", "niet gelukt", "anders gegaan")
_CAME = (
    "Is drie keer geweest en kent nu de mensen van de {x}.",
    "De eerste keer was spannend, samen gaan hielp.",
    "Het regende, toen werd het de {x}.",
    "Er was geen plek; {p} belt als die er is.",
    "Ging liever naar {p}, en dat werd iets vasts.",
    "Het duurde even, nu gaat het vanzelf.",
)
_LEARNT = (
    "Meegaan werkt beter dan een adres geven.",
    "Eerst vragen, dan pas een {x} noemen.",
    "Kleine stappen tellen.",
    "Iemand van {p} had aan tafel moeten zitten.",
)
_LIFE = (
    "Woont sinds een tijd alleen, boven een {x}.",
    "De dag begint laat en is lang.",
    "Kent veel mensen van gezicht en weinig van dichtbij.",
    "Ging vroeger elke week naar de {x}.",
    "Heeft een hond en kent daardoor iedereen in {p}.",
    "De avonden zijn stil.",
    "Met de buren gaat het goed, zolang het rustig is.",
    "Er komt veel post, die blijft liggen.",
)
# Words that the plugins signal: one note in six has one, as in records of people who are in a hurry.
_SYSTEM = (
    "De cliënt staat op een wachtlijst.",
    "Er loopt een indicatie via {p}.",
    "Het traject bij de {x} stopte.",
    "Een zorgmijder, zei iemand bij {p}.",
    "De cliënten van de {x} kennen elkaar.",
    "Doorverwijzen naar {p} ging niet.",
)
_STRENGTHS = (
    "kan alles maken wat stuk is",
    "onthoudt van iedereen wat die lekker vindt",
    "is goed met dieren",
    "kookt voor wie er is",
    "weet alles van {x}",
    "maakt iedereen aan het lachen",
)
_QUESTIONS = (
    "Ik wil iets doen waar ze op mij rekenen.",
    "Ik wil minder alleen thuis zitten.",
    "Ik wil weer naar de {x}.",
    "Ik wil iemand om mee te eten.",
    "Ik wil hier blijven wonen.",
    "Ik wil rust in mijn hoofd en in mijn post.",
)
_EMPTY = ("Er is nu niets nodig.", "Eerst kijken wat de buurt brengt.", "Wil de bewoner nu niet.")
_ADJECTIVES = (
    "Zilveren Stille Houten Bonte Vrolijke Zachte Groene Warme Ronde Lichte Wakkere Trage Blauwe Koperen".split()
)
_THINGS = "Reiger Eik Lantaarn Kwikstaart Ceder Hommel Narcis Kiezel Veer Boot Merel Ladder Appel Wolk".split()
_ROLES = ("zus", "broer", "buurvrouw", "buurman", "vriend van vroeger", "begeleider", "moeder", "zoon", "collega")
_RINGS = ("dichtbij", "vriend", "kennis", "betaald")


class _Maker:
    """One record, made with the chances of its number."""

    def __init__(self, number: int, seed: int, ideas: int) -> None:
        self.rng = random.Random(f"{seed}-{number}")
        self.ideas = ideas
        choice = self.rng.choice
        self.day = date(2016, 1, 4) + timedelta(days=self.rng.randrange(3980))
        self.id = f"{self.day.isoformat()}-{''.join(choice(_LETTERS) for _ in range(6))}"
        # A table has its own neighbourhood: hulpbronnen come back.
        self.table = int(60 * self.rng.random() ** 2)
        near = random.Random(f"{seed}-tafel-{self.table}")
        self.places = [self._place(near) for _ in range(12)]
        self.groups = [near.choice(_FIRST) + near.choice(_SECOND) for _ in range(25)]
        self.lines: list[str] = []
        # Of their own, so that nothing else in the record depends on them.
        self.signalled = random.Random(f"{seed}-{number}-woorden")

    def _place(self, rng: random.Random) -> str:
        name = (rng.choice(_SYLLABLES) + rng.choice(_SYLLABLES)).capitalize()
        return f"{rng.choice(('de', 'Huis van de Wijk', 'buurtkamer', 'café'))} {name}"

    def say(self, texts: tuple[str, ...]) -> str:
        """Return one of the texts with something of this neighbourhood in it."""
        choice, chance = self.rng.choice, self.rng.random
        # Now and then a word that hardly anybody else uses, as people do.
        thing = choice(self.groups) if chance() < 0.9 else choice(_FIRST) + choice(_SYLLABLES) + choice(_SECOND)
        text = choice(texts)
        return text.format(x=thing, p=choice(self.places)) if "{" in text else text

    def put(self, *lines: str) -> None:
        self.lines.extend(lines)

    def items(self, key: str, texts: list[str]) -> None:
        if texts:
            self.put(f"{key} = [", *(f'    "{text}",' for text in texts), "]")

    def record(self) -> str:
        """Return the whole record as TOML."""
        rng = self.rng
        age = (date(2026, 11, 20) - self.day).days
        fate = rng.random()
        status = "teruggekoppeld" if fate < 0.6 and age > 30 else "besproken" if fate < 0.97 else "voorbereid"
        met = status != "voorbereid"
        asked = rng.randint(1, 4)
        ideas = min(130, max(4, int(rng.gauss(self.ideas, self.ideas / 4)))) if met else 0
        notes = rng.randint(3, 14) if met else 0
        contacts = rng.randint(2, 8)
        self._top(status)
        self._casus(asked, contacts)
        self._tafel(met)
        if met:
            self._verloop()
        for number in range(1, notes + 1):
            step = rng.choice(_STEPS)[0]
            said = self.say(_LIFE)
            if self.signalled.random() < 1 / 6:
                system = self.signalled.choice(_SYSTEM)
                said += f" {system.format(x=self.groups[0], p=self.places[0])}"
            self.put("", "[[notities]]", f'id = "n{number}"', f'stap = "{step}"', f'tekst = "{said}"')
            self.put(f'perspectief = "{rng.choice(self.people)}"', f"minuut = {rng.randint(1, 58)}")
        filled = set()
        for number in range(1, ideas + 1):
            filled.add(self._idea(number, asked, status))
        empty = [kring for kring in KRINGEN if kring not in filled] if met else []
        for kring in empty:
            self.put("", "[[bewust_leeg]]", f'kring = "{kring}"', f'reden = "{self.say(_EMPTY)}"')
        if met:
            self.put("", "[terug]", 'wie = "de inbrenger"', 'wanneer = "deze week"')
        body = "\n".join(self.lines) + "\n"
        counts = (contacts, asked, len(_STEPS) if met else 0, notes, ideas, len(empty))
        names = ("netwerk", "vragen", "stappen", "notities", "ideeen", "bewust_leeg")
        seal = "".join(f"{name} = {count}\n" for name, count in zip(names, counts, strict=True))
        checksum = hashlib.sha256(f"{body}\n".encode()).hexdigest()
        return f'{body}\n[slot]\n{seal}sha256 = "{checksum}"\n'

    def _top(self, status: str) -> None:
        rng = self.rng
        name = f"{rng.choice(_ADJECTIVES)} {rng.choice(_THINGS)}"
        self.put("schema = 1", f'id = "{self.id}"', f'codenaam = "{name}"', f'status = "{status}"')
        self.items("domeinen", rng.sample(("lvb", "ggz", "mobw"), rng.choice((0, 1, 1, 1, 2))))
        self.put("", "[werkwijze]", 'id = "akad-1"', 'naam = "AKAD"')
        self.items("kringen", list(KRINGEN))

    def _casus(self, asked: int, contacts: int) -> None:
        rng = self.rng
        self.put("", "[casus]", f'soort = "{"buurt" if rng.random() < 0.06 else "bewoner"}"')
        self.put('toestemming = "bewoner weet ervan en is akkoord"')
        self.put(f'leefsituatie = "{" ".join(self.say(_LIFE) for _ in range(rng.randint(2, 6)))}"')
        self.items("krachten", [self.say(_STRENGTHS) for _ in range(rng.randint(1, 5))])
        self.put(f'al_geprobeerd = "{self.say(_CAME)}"', 'bron = "gemaakt voor een meting"')
        for _ in range(contacts):
            self.put("", "[[casus.netwerk]]", f'rol = "{rng.choice(_ROLES)}"', f'kring = "{rng.choice(_RINGS)}"')
            self.put('band = "gewoon"', f'toelichting = "{self.say(_LIFE)}"')
        for number in range(1, asked + 1):
            self.put("", "[[casus.vragen]]", f'id = "v{number}"', f'tekst = "{self.say(_QUESTIONS)}"')

    def _tafel(self, met: bool) -> None:
        rng = self.rng
        self.people = rng.sample(PERSPECTIVES, rng.randint(4, 9))
        self.put("", "[tafel]", f'wijktafel = "Tafel {_SYLLABLES[self.table % 30].capitalize()} {self.table}"')
        if met:
            self.put("", "[tafel.perspectieven]", *(f"{name} = {rng.randint(1, 3)}" for name in self.people))

    def _verloop(self) -> None:
        begin = f"{self.day.isoformat()} 13:00:00+00:00"
        self.put("", "[verloop]", 'stap = "leren"', f"begin = {begin}")
        self.put(f"stap_begin = {self.day.isoformat()} 13:57:00+00:00", f"eind = {self.day.isoformat()} 14:00:00+00:00")
        for step, minutes, kring in _STEPS:
            self.put("", "[[verloop.stappen]]", f'stap = "{step}"', f"gepland = {minutes}")
            self.put(f"besteed = {int(60 * minutes * self.rng.uniform(0.5, 1.8)) + 1}")
            if kring:
                self.put(f'kring = "{kring}"')

    def _idea(self, number: int, asked: int, status: str) -> str:
        rng = self.rng
        place = int(4 * rng.random() ** 1.4)
        kring = KRINGEN[place]
        self.put(
            "", "[[ideeen]]", f'id = "i{number}"', f'kring = "{kring}"', f'tekst = "{self.say(_DOES).capitalize()}"'
        )
        self.put(f'vraag = "v{rng.randint(1, asked)}"', f'stap = "{kring.replace(" ", "-")}"')
        self.put(f"minuut = {30 + 7 * place + rng.randint(0, 6)}", f'perspectief = "{rng.choice(self.people)}"')
        if place and rng.random() < 0.5:
            self.put(f'hulpbron = "{rng.choice(self.groups)} {rng.choice(self.places)}"')
        if rng.random() < 0.12:
            self._tip(status)
        return kring

    def _tip(self, status: str) -> None:
        rng = self.rng
        self.put(f'tip = "{self.say(_DOES).capitalize()}."', f'gaat_mee = "de {rng.choice(_ROLES)}"')
        if status != "teruggekoppeld":
            return
        answer = rng.choice(("wil ik proberen", "wil ik proberen", "misschien later", "nee"))
        day = (self.day + timedelta(days=rng.randint(1, 14))).isoformat()
        self.put("", "[ideeen.keuze]", f'antwoord = "{answer}"', f"dag = {day}")
        if answer == "wil ik proberen" and rng.random() < 0.8:
            later = (self.day + timedelta(days=rng.randint(20, 90))).isoformat()
            self.put("", "[ideeen.terugkoppeling]", f'uitkomst = "{rng.choice(_OUTCOMES)}"')
            self.put(f'wat = "{self.say(_CAME)}"', f'geleerd = "{self.say(_LEARNT)}"', f"dag = {later}")


def record(number: int, seed: int = 7, ideas: int = IDEAS) -> tuple[str, str]:
    """Return the id and the text of record `number`; `ideas` is how many it has on average."""
    maker = _Maker(number, seed, ideas)
    text = maker.record()
    return maker.id, text


def records(count: int, seed: int = 7, start: int = 0, step: int = 1, ideas: int = IDEAS) -> Iterator[tuple[str, str]]:
    """Yield `id, text` of the records start, start + step … below `count`."""
    for number in range(start, count, step):
        yield record(number, seed, ideas)


def write(folder: Path, count: int, seed: int = 7, start: int = 0, step: int = 1, ideas: int = IDEAS) -> None:
    """Write records into `folder`, without waiting for the disk."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in records(count, seed, start, step, ideas):
        (folder / f"{name}.toml").write_text(text, "utf-8")


def write_all(folder: Path, count: int, seed: int = 7) -> None:
    """Write records into `folder`, with a process for every core when they are many."""
    cores = (os.cpu_count() or 1) if count > 2_000 else 1
    words = [sys.executable, "-m", "benchmarks.records", str(folder), str(count), "--seed", str(seed)]
    others = [subprocess.Popen([*words, "--deel", f"{part}/{cores}"]) for part in range(1, cores)]
    write(folder, count, seed, 0, cores)
    if any(other.wait() for other in others):
        raise RuntimeError("a part of the records was not made")


def main() -> None:
    """Write records as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--deel", metavar="N/M", help="only every M-th record, from the N-th")
    arguments = parser.parse_args()
    if arguments.deel:
        part, parts = map(int, arguments.deel.split("/"))
        write(arguments.folder, arguments.count, arguments.seed, part, parts)
    else:
        write_all(arguments.folder, arguments.count, arguments.seed)


if __name__ == "__main__":
    main()
