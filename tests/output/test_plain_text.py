"""A session as plain text: everything that was said, as it was typed."""

from enum import Enum

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import full_sessie, go_to, make_meeting, make_sessie

from akad.model import (
    BewustLeeg,
    Casus,
    CasusSoort,
    Keuze,
    KeuzeAntwoord,
    Nabijheid,
    Netwerkcontact,
    SafeText,
    Sessie,
    Status,
    Terugkoppeling,
    Uitkomst,
)
from akad.output.plain import plain_text
from akad.privacy import own_words
from akad.privacy.review import texts_of

FULL = """\
Zilveren Reiger · teruggekoppeld
Sessie 2026-11-22-k7m3qx, werkwijze AKAD, casus van een bewoner
Wijktafel: De Oever
Toestemming: bewoner weet ervan en is akkoord
Waarom zo: De moeder vraagt het eerst aan haar zoon.
Bron: verzonnen
Domeinen: lvb, ggz
Aan tafel: bewoner 1, wijkzorg 3

LEEFSITUATIE
Woont sinds kort alleen.

WAT GOED GAAT
- staat elke dag op tijd op

KRACHTEN
- fotografeert op straat

DROMEN
- een eigen tentoonstelling

AL GEPROBEERD
Een groep, maar dat was te druk.

NETWERK
- dichtbij: zus (band: sterk, gezelschap, steun, over en weer): belt op zondag
Er staat één mens in het netwerk. Die is niet betaald.

VRAGEN
1. Ik wil iets doen met mijn foto's.
2. Ik wil minder alleen thuis zitten.

EIGEN KRACHT
- Elke dag één foto (nog zonder vraag)

BUURT
- Foto's hangen in het buurtcafé (vraag 1, hulpbron: buurtcafé) · ervaringsdeskundige

INFORMELE ZORG
- nog niets

FORMELE ZORG
- bewust leeg: Er is nu niets nodig.

TIPS, EN WAT ERVAN KWAM
- Vraag in het café of er een wand vrij is.
  gaat mee: de buurvrouw
  keuze: wil ik proberen (graag samen)
  terugkoppeling: gelukt. Er kwam een expositie van. Samen gaan helpt.

TERUG NAAR DE BEWONER
- Wie brengt ze terug: de inbrenger
- Wanneer: deze week
- Weer spreken: over een maand

GEZEGD
- in-beeld: Loopt elke dag langs het water. · wijkzorg
"""


def test_every_part_of_a_session() -> None:
    assert plain_text(full_sessie()) == FULL


def test_no_text_of_people_is_left_out() -> None:
    """Each text gets words of its own, so that one cannot stand in for the other."""
    sessie = full_sessie()
    numbers = iter(range(1000))

    def numbered(value: object) -> object:
        if isinstance(value, SafeText):
            return own_words(f"tekst{next(numbers):03}")
        if isinstance(value, tuple):
            return tuple(numbered(item) for item in value)
        if attrs.has(type(value)) and not isinstance(value, Enum):
            fields = {field.name: numbered(getattr(value, field.name)) for field in attrs.fields(type(value))}
            return attrs.evolve(value, **fields)
        return value

    changed = numbered(sessie)
    assert isinstance(changed, Sessie)
    shown = plain_text(changed)
    texts = list(texts_of(changed))
    assert len(texts) == 26
    # What must not come to the table is for the preparation alone.
    assert [key for key, text in texts if text not in shown] == ["casus.niet_aan_tafel[0]"]


def test_an_empty_session_is_its_head_only() -> None:
    assert plain_text(make_sessie()) == (
        "Zilveren Reiger · voorbereid\n"
        "Sessie 2026-11-22-k7m3qx, werkwijze AKAD, casus van een bewoner\n"
        "Toestemming: bewoner weet ervan en is akkoord\n"
    )


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("soort", list(CasusSoort))
def test_the_head_says_state_and_kind(status: Status, soort: CasusSoort) -> None:
    head = plain_text(make_sessie(status=status, casus=Casus(soort=soort))).splitlines()
    assert head[0] == f"Zilveren Reiger · {status.value}"
    assert head[1].endswith(f"casus van een {soort.value}")
    assert head[2] == "Toestemming: nog niet gevraagd"


@pytest.mark.parametrize("text", ["[vet] [red]x[/] [/]", "{0} %s \\n", "3 < 4 & 5 > 2", "# kop\n- punt\n\tinspring"])
def test_texts_are_shown_as_they_were_typed(text: str) -> None:
    meeting = make_meeting()
    meeting.say(text)
    go_to(meeting, "vraag")
    meeting.say(text)
    go_to(meeting, "eigen-kracht")
    meeting.say(text)
    meeting.toggle_tip("i1")
    meeting.next_step()
    meeting.leave_empty("buurt", text)
    shown = plain_text(meeting.sessie)
    assert f"- welkom: {text}\n" in shown
    assert f"1. {text}\n" in shown
    assert f"- {text} (vraag 1)\n" in shown
    assert f"- bewust leeg: {text}\n" in shown
    assert f"TIPS, EN WAT ERVAN KWAM\n- {text}\n" in shown


def test_the_network_goes_from_near_to_paid_whatever_the_order_of_telling() -> None:
    contacts = tuple(Netwerkcontact(rol=own_words(f"rol {ring.value}"), kring=ring) for ring in reversed(Nabijheid))
    shown = plain_text(make_sessie(casus=Casus(netwerk=contacts)))
    assert [line.split(":")[0] for line in shown.splitlines() if line.startswith("- ")] == [
        "- dichtbij",
        "- vriend",
        "- kennis",
        "- betaald",
    ]


def test_kringen_stand_from_left_to_right_also_when_ideas_came_otherwise() -> None:
    meeting = make_meeting()
    for kring in ("formele zorg", "eigen kracht", "informele zorg", "buurt"):
        meeting.add_idea(f"iets voor {kring}", kring)
    shown = plain_text(meeting.sessie)
    order = [shown.index(title) for title in ("EIGEN KRACHT", "BUURT", "INFORMELE ZORG", "FORMELE ZORG")]
    assert order == sorted(order)
    assert "nog niets" not in shown


def test_a_reason_alone_shows_the_kringen() -> None:
    sessie = make_sessie(bewust_leeg=(BewustLeeg(kring="buurt", reden=own_words("hier is niets")),))
    assert "BUURT\n- bewust leeg: hier is niets\n" in plain_text(sessie)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"keuze": Keuze(antwoord=KeuzeAntwoord.NEE)}, "  keuze: nee"),
        ({"terugkoppeling": Terugkoppeling(uitkomst=Uitkomst.DEELS)}, "  terugkoppeling: deels."),
    ],
)
def test_what_came_of_an_idea_is_shown_without_a_tip_as_well(changes: dict[str, object], line: str) -> None:
    sessie = full_sessie()
    idee = attrs.evolve(sessie.ideeen[1], **changes)
    shown = plain_text(attrs.evolve(sessie, ideeen=(idee,)))
    assert f"TIPS, EN WAT ERVAN KWAM\n- Elke dag één foto\n{line}\n" in shown


@given(st.lists(st.text(alphabet="ab [/]\n", min_size=1), max_size=4))
def test_ends_in_one_newline_whatever_it_holds(lines: list[str]) -> None:
    sessie = make_sessie(casus=Casus(krachten=tuple(own_words(line) for line in lines)))
    shown = plain_text(sessie)
    assert shown.endswith("\n")
    assert not shown.endswith("\n\n")
