"""The people around the bewoner: rings, and what the whole of them says."""

import pytest

from akad.meeting.netwerk import about, balance, middle, more_than_balance, rings
from akad.model import Band, Casus, CasusSoort, Hulp, Nabijheid, Netwerkcontact
from akad.privacy import own_words
from factories import make_sessie


def contact(kring: Nabijheid = Nabijheid.DICHTBIJ, rol: str = "zus", **more: object) -> Netwerkcontact:
    return Netwerkcontact(rol=own_words(rol), kring=kring, **more)


@pytest.mark.parametrize(
    ("paid", "unpaid", "words"),
    [
        (0, 0, "Er staat nog niemand in het netwerk."),
        (1, 0, "Er staat één mens in het netwerk. Die is betaald."),
        (0, 1, "Er staat één mens in het netwerk. Die is niet betaald."),
        (0, 4, "Niemand van de 4 mensen is betaald."),
        (1, 4, "1 van de 5 mensen is betaald."),
        (7, 2, "7 van de 9 mensen zijn betaald."),
        (3, 0, "Alle 3 mensen zijn betaald."),
    ],
)
def test_the_balance_in_words(paid: int, unpaid: int, words: str) -> None:
    assert balance([contact(Nabijheid.BETAALD)] * paid + [contact(Nabijheid.KENNIS)] * unpaid) == words


def test_rings_go_outwards_and_know_where_each_stands() -> None:
    netwerk = (contact(Nabijheid.BETAALD, "huisarts"), contact(), contact(Nabijheid.BETAALD, "coach"))
    found = rings(netwerk)
    assert [ring.nabijheid.value for ring in found] == ["dichtbij", "vriend", "kennis", "betaald"]
    assert [ring.places for ring in found] == [(1,), (), (), (0, 2)]
    assert [c.rol for c in found[-1].contacten] == ["huisarts", "coach"]


def test_what_else_there_is_to_say() -> None:
    sessie = make_sessie()
    assert more_than_balance((), sessie) == ()
    assert more_than_balance([contact(Nabijheid.BETAALD)], sessie) == ("Wie is er dichtbij zonder dat het werk is?",)
    netwerk = [contact(wederkerig=True), contact(band=Band.VERBROKEN), contact(band=Band.GESPANNEN)]
    assert more_than_balance(netwerk, sessie) == (
        "Voor 1 van hen betekent de bewoner zelf ook iets.",
        "Met 1 van hen is de band gespannen.",
        "Met 1 van hen is het contact verbroken.",
    )


def test_a_buurt_has_people_around_it_too() -> None:
    sessie = make_sessie(casus=Casus(soort=CasusSoort.BUURT))
    assert middle(make_sessie()) == "de bewoner"
    assert middle(sessie) == "de buurt"
    assert more_than_balance([contact(wederkerig=True)], sessie) == ("Voor die ene betekent de buurt zelf ook iets.",)


def test_a_contact_in_words() -> None:
    assert about(contact()) == ""
    full = contact(band=Band.STERK, hulp=(Hulp.PRAKTISCH, Hulp.STEUN), wederkerig=True)
    assert about(full) == "band: sterk, praktisch, steun, over en weer"
