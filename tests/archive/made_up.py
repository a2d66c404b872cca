"""Hypothesis strategies: sessions with anything in them that a record may hold."""

from datetime import UTC, timedelta, timezone

from hypothesis import strategies as st

from akad.model import (
    Anonimiteit,
    Band,
    BewustLeeg,
    Casus,
    CasusSoort,
    Hulp,
    Idee,
    Keuze,
    KeuzeAntwoord,
    Nabijheid,
    Netwerkcontact,
    Notitie,
    Sessie,
    Stapverloop,
    Status,
    Tafel,
    Terugkoppeling,
    Terugweg,
    Toestemming,
    Uitkomst,
    Verloop,
    Vraag,
    WerkwijzeKern,
)
from akad.privacy import own_words

texts = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=12),
    st.sampled_from(['"""', "'''", "\\", "a\nb", "a\r\nb", "\n[slot]\nideeen = 0\n", "[[ideeen]]", "x = 1", "é", "\t"]),
)
safe = texts.map(own_words)
maybe = st.none() | safe
offsets = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
values = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False),
        texts,
        st.dates(),
        st.times(),
        st.datetimes(),
        st.datetimes(timezones=offsets),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
# No field of ours starts with an x.
counts = st.dictionaries(texts, st.integers(0, 9), max_size=2)
unknown = st.dictionaries(texts.map("x{}".format), values, max_size=2)
moments = st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(microsecond=0))
minutes = st.none() | st.integers(0, 90)


def unique_ids(letter: str, count: int) -> list[str]:
    return [f"{letter}{number}" for number in range(count)]


@st.composite
def sessions(draw: st.DrawFn) -> Sessie:
    kringen = draw(st.lists(texts, min_size=1, max_size=4, unique=True))
    vragen = unique_ids("v", draw(st.integers(0, 2)))
    verloop = draw(st.none() | courses())
    statuses = [status for status in Status if verloop is not None or status is not Status.BEZIG]
    return Sessie(
        id=draw(texts.filter(str.strip)),
        codenaam=draw(texts),
        status=draw(st.sampled_from(statuses)),
        werkwijze=WerkwijzeKern(id=draw(texts), naam=draw(texts), kringen=tuple(kringen), overig=draw(unknown)),
        domeinen=tuple(draw(st.lists(texts, max_size=2))),
        casus=draw(cases(vragen)),
        tafel=Tafel(
            wijktafel=draw(maybe),
            perspectieven=draw(st.dictionaries(texts, st.integers(0, 9), max_size=2)),
            overig=draw(unknown),
        ),
        verloop=verloop,
        notities=tuple(
            Notitie(
                id=id_,
                stap=draw(texts),
                tekst=draw(safe),
                perspectief=draw(st.none() | texts),
                minuut=draw(minutes),
                overig=draw(unknown),
            )
            for id_ in unique_ids("n", draw(st.integers(0, 2)))
        ),
        ideeen=tuple(draw(ideas(id_, kringen, vragen)) for id_ in unique_ids("i", draw(st.integers(0, 3)))),
        bewust_leeg=tuple(BewustLeeg(kring=kring, reden=draw(safe), overig=draw(unknown)) for kring in kringen[:1]),
        terug=draw(ways_back),
        anonimiteit=draw(st.none() | decisions),
        plugin=draw(st.dictionaries(texts, values, max_size=2)),
        overig=draw(unknown),
    )


@st.composite
def cases(draw: st.DrawFn, vragen: list[str]) -> Casus:
    contacts = st.builds(
        Netwerkcontact,
        rol=safe,
        kring=st.sampled_from(Nabijheid),
        band=st.sampled_from(Band),
        hulp=st.lists(st.sampled_from(Hulp), max_size=2).map(tuple),
        wederkerig=st.booleans(),
        toelichting=maybe,
        overig=unknown,
    )
    return Casus(
        soort=draw(st.sampled_from(CasusSoort)),
        toestemming=draw(st.sampled_from(Toestemming)),
        toestemming_toelichting=draw(maybe),
        leefsituatie=draw(maybe),
        gaat_goed=tuple(draw(st.lists(safe, max_size=1))),
        krachten=tuple(draw(st.lists(safe, max_size=2))),
        dromen=tuple(draw(st.lists(safe, max_size=1))),
        al_geprobeerd=draw(maybe),
        niet_aan_tafel=tuple(draw(st.lists(safe, max_size=1))),
        bron=draw(maybe),
        netwerk=tuple(draw(st.lists(contacts, max_size=2))),
        vragen=tuple(Vraag(id=id_, tekst=draw(safe), overig=draw(unknown)) for id_ in vragen),
        overig=draw(unknown),
    )


@st.composite
def courses(draw: st.DrawFn) -> Verloop:
    steps = st.builds(
        Stapverloop,
        stap=texts,
        gepland=st.integers(1, 20),
        besteed=st.integers(0, 3000),
        kring=st.none() | texts,
        overig=unknown,
    )
    return Verloop(
        stap=draw(texts),
        begin=draw(moments),
        stap_begin=draw(moments),
        eind=draw(moments),
        pauze_sinds=draw(st.none() | moments),
        stappen=tuple(draw(st.lists(steps, max_size=2))),
        overig=draw(unknown),
    )


ways_back = st.builds(Terugweg, wie=maybe, wanneer=maybe, weer_spreken=maybe, overig=unknown)
decisions = st.builds(
    Anonimiteit,
    akad=texts,
    regels=texts,
    nagekeken=st.none() | moments,
    vervangen=counts,
    grover=counts,
    gelaten=counts,
    overig=unknown,
)


@st.composite
def ideas(draw: st.DrawFn, id_: str, kringen: list[str], vragen: list[str]) -> Idee:
    days = st.none() | st.dates()
    choices = st.builds(Keuze, antwoord=st.sampled_from(KeuzeAntwoord), toelichting=maybe, dag=days, overig=unknown)
    outcomes = st.builds(
        Terugkoppeling, uitkomst=st.sampled_from(Uitkomst), wat=maybe, geleerd=maybe, dag=days, overig=unknown
    )
    return Idee(
        id=id_,
        kring=draw(st.sampled_from(kringen)),
        tekst=draw(safe),
        vraag=draw(st.sampled_from([None, *vragen])),
        stap=draw(st.none() | texts),
        minuut=draw(minutes),
        perspectief=draw(st.none() | texts),
        hulpbron=draw(maybe),
        tip=draw(maybe),
        gaat_mee=draw(maybe),
        keuze=draw(st.none() | choices),
        terugkoppeling=draw(st.none() | outcomes),
        overig=draw(unknown),
    )
