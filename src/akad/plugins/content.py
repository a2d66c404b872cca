"""What a plugin brings: questions, checklists, word signals and the rest. Frozen, and checked when made.

A class that is made with a text that is empty, too long or not one plain line raises ValueError; a wrong
type raises TypeError. Both messages are Dutch and begin with the field, so that the reader of TOML files
only has to put the place before them.
"""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import attrs

from akad.model.werkwijze import StapSoort
from akad.plugins.patterns import compile_pattern

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

MAX_TEXT = 300
MAX_ID = 60
MAX_VORMEN = 100
KRINGEN = ("eigen kracht", "buurt", "informele zorg", "formele zorg")
# A question with the step "kring" is for every kring.
STAPPEN = (*(soort.value for soort in StapSoort), *KRINGEN)
KLEUREN = ("blauw", "groen", "geel", "oranje", "rood", "paars", "turquoise", "grijs")

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# Control characters and the marks that turn the reading direction: a line of the screen must stay one line.
_NOT_ONE_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Antwoord(StrEnum):
    """What the table says to a point of a checklist."""

    JA = "ja"
    NEE = "nee"
    WEET_NIET = "weten we nog niet"
    NVT = "niet van toepassing"


def name_problem(value: str) -> str | None:
    """Return what is wrong with `value` as an id or the name of a plugin, in Dutch; None when it is fine."""
    if len(value) <= MAX_ID and _NAME.fullmatch(value):
        return None
    return f"gebruik kleine letters, cijfers en streepjes, hoogstens {MAX_ID} tekens; kreeg '{value[:MAX_ID]}'"


def _text_problem(value: object, maximum: int) -> str | None:
    if not isinstance(value, str):
        raise TypeError(f"verwacht een tekst, kreeg {_dutch_type(value)}")
    if not value.strip():
        return "is leeg; vul een tekst in"
    if value != value.strip():
        return "begint of eindigt met een spatie; haal die weg"
    if len(value) > maximum:
        return f"is {len(value)} tekens lang; maak er hoogstens {maximum} van"
    if _NOT_ONE_LINE.search(value):
        return "moet één gewone regel zijn, zonder enters of onzichtbare tekens"
    return None


def _dutch_type(value: object) -> str:
    names: dict[type, str] = {
        bool: "ja/nee (true/false)", int: "een getal", float: "een getal", str: "een tekst",
        list: "een lijst", tuple: "een lijst", dict: "een tabel", type(None): "niets",
    }  # fmt: skip
    return names.get(type(value), type(value).__name__)


def _check(attribute: "attrs.Attribute[Any]", problem: Callable[[], str | None]) -> None:
    try:
        message = problem()
    except TypeError as error:
        raise TypeError(f"{attribute.name}: {error}") from None
    if message is not None:
        raise ValueError(f"{attribute.name}: {message}")


def _text(maximum: int = MAX_TEXT, **options: Any) -> Any:
    def validate(_instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if value != options.get("default", attrs.NOTHING):
            _check(attribute, lambda: _text_problem(value, maximum))

    return attrs.field(validator=validate, **options)


def _name() -> Any:
    def validate(_instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        _check(attribute, lambda: _text_problem(value, MAX_ID) or name_problem(str(value)))

    return attrs.field(validator=validate)


def _texts(*, at_least: int = 0) -> Any:
    def problem(value: object) -> str | None:
        if type(value) is not tuple:
            raise TypeError(f"verwacht een lijst van teksten, kreeg {_dutch_type(value)}")
        if not at_least <= len(value) <= MAX_VORMEN:
            return f"verwacht {at_least} tot {MAX_VORMEN} teksten, kreeg er {len(value)}"
        wrong = ((place, _text_problem(text, MAX_TEXT)) for place, text in enumerate(value, start=1))
        return next((f"tekst {place} {message}" for place, message in wrong if message), None)

    def validate(_instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        _check(attribute, lambda: problem(value))

    return attrs.field(default=attrs.NOTHING if at_least else (), converter=_tuple_of, validator=validate)


def _tuple_of(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _one_of(allowed: Sequence[str], **options: Any) -> Any:
    def problem(value: object) -> str | None:
        if value in allowed:
            return None
        return f"verwacht een van {', '.join(repr(a) for a in allowed)}, kreeg '{value}'"

    def validate(_instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        _check(attribute, lambda: problem(value))

    return attrs.field(validator=validate, **options)


@attrs.frozen(kw_only=True)
class Domein:
    """A domain that a table can choose for a case.

    `naam` is what stands in the record (`domeinen = ["lvb"]`) and stays. `kleur` is one of `KLEUREN`:
    each theme of the screen has its own readable shade of it. `versie` is the version of the content,
    for people.
    """

    naam: str = _name()
    titel: str = _text(30)
    kleur: str = _one_of(KLEUREN, default="grijs")
    omschrijving: str = _text()
    versie: str = _text(20, default="1")


@attrs.frozen(kw_only=True)
class Domeinvraag:
    """A question for the procesbegeleider in one step.

    `stap` is one of `STAPPEN`, or the name of a kring of the table's own werkwijze. `id` stays for
    ever: records may point at it. `plugin` is filled in by the host.
    """

    id: str = _name()
    stap: str = _text(60)
    tekst: str = _text(160)
    plugin: str = ""


@attrs.frozen(kw_only=True)
class Checklistpunt:
    """Something not to forget, answered with an `Antwoord` and a note, kept under its id."""

    id: str = _name()
    tekst: str = _text(160)


@attrs.frozen(kw_only=True)
class Checklist:
    """Points that belong together in one step. `plugin` is filled in by the host."""

    id: str = _name()
    titel: str = _text(60)
    stap: str = _text(60)
    punten: tuple[Checklistpunt, ...] = attrs.field(converter=_tuple_of)
    plugin: str = ""

    @punten.validator
    def _check_points(self, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not tuple or not all(isinstance(punt, Checklistpunt) for punt in value):
            raise TypeError(f"{attribute.name}: verwacht een lijst van punten, elk met een id en een tekst")
        if not value:
            raise ValueError(f"{attribute.name}: er staat geen enkel punt; zet er minstens één bij")


@attrs.frozen(kw_only=True)
class Woordsignaal:
    """A word or phrase, in all its forms, with words that a bewoner could read over your shoulder.

    `vormen` are compared without regard to capitals, accents and the marks between words ("LVB'er" is
    also "lvb-er"). `alternatief` takes the place of what was found; when it begins with "iemand",
    "mensen" or another word that needs no article, the article before it goes too. `uitzonderingen` are
    phrases in which the word is ordinary; "…" in them stands for zero to six words.
    """

    vormen: tuple[str, ...] = _texts(at_least=1)
    alternatief: str = _text(100)
    uitleg: str = _text(default="")
    uitzonderingen: tuple[str, ...] = _texts()


@attrs.frozen(kw_only=True)
class Herkenner:
    """The shape of an identifier that a field uses, such as the client number of its own system.

    `label` is a label of `akad.privacy` ("CLIENTNUMMER"), `patroon` a regular expression, compared
    without regard to capitals, and `vervanging` what it becomes ("(cliëntnummer)"). When the expression
    has a group named `het`, only that group is replaced. `regex` is the compiled expression.
    """

    label: str = _text(30)
    patroon: str = _text()
    vervanging: str = _text(60)
    regex: re.Pattern[str] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Compile the expression; ValueError when it is wrong or could hang."""
        if not re.fullmatch(r"[A-Z]+", self.label):
            raise ValueError(f"label: verwacht hoofdletters, zoals CLIENTNUMMER; kreeg '{self.label}'")
        object.__setattr__(self, "regex", compile_pattern(self.patroon))


@attrs.frozen(kw_only=True)
class Hulpbron:
    """A kind of place or people that the field knows. Not identifying: it is what tables learn about.

    `woorden` are words in an idea or a vraag that make it worth showing. `plugin` is filled in by the host.
    """

    naam: str = _text(60)
    kring: str = _text(60, default="buurt")
    uitleg: str = _text()
    woorden: tuple[str, ...] = _texts()
    plugin: str = ""


@attrs.frozen(kw_only=True)
class Verslagdeel:
    """A part that a plugin adds to the verslag: a heading and plain paragraphs, without markup."""

    kop: str = _text(80)
    alineas: tuple[str, ...] = _texts(at_least=1)
    plugin: str = ""


@attrs.frozen(kw_only=True)
class Commando:
    """A command `akad NAAM` of a plugin.

    `argumenten` gets the parser of the command and adds to it; `uitvoeren` gets the parsed arguments
    and returns the exit code: 0 fine, 1 found something wrong, 2 used wrongly.
    """

    naam: str = _name()
    uitleg: str = _text()
    uitvoeren: "Callable[[Namespace], int]" = attrs.field(validator=attrs.validators.is_callable())
    argumenten: "Callable[[ArgumentParser], None] | None" = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.is_callable())
    )
    plugin: str = ""
