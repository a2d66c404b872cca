"""One session told again, moment by moment, as it went: a pure function from a record to its moments."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

import attrs

from akad.model import BewustLeeg, Idee, KeuzeAntwoord, Notitie, Sessie, Vraag


class MomentSoort(StrEnum):
    """What happens at a moment, in the words of the table."""

    BEGIN = "zo begon het"
    STAP = "een nieuwe stap"
    GEZEGD = "er werd gezegd"
    IDEE = "een idee"
    GEPARKEERD = "een idee dat nog even wacht"
    TERUG = "terug van de parkeerplek"
    LEEG = "bewust leeg"
    TIP = "mee naar de bewoner"
    KEUZE = "de bewoner kiest"
    UITKOMST = "wat ervan kwam"
    EIND = "tot zover"


@attrs.frozen(kw_only=True)
class Moment:
    """One thing that happened. What is known by then is in `ideeen`, `open` and `leeg`.

    `stap` is the id of the step in which it was, None after the meeting; `minuut` the minute of the meeting where the
    record has one. `tekst` is what was said; `meer` are sentences with it. `ideeen` are the ideas on the matrix by then
    and `nieuw` the ids of those that this moment is about. `open` are the kringen reached by then, `leeg`
    those left empty with their reason. `notitie` is the id of the note that was said.
    """

    soort: MomentSoort
    tekst: str = ""
    meer: tuple[str, ...] = ()
    stap: str | None = None
    minuut: int | None = None
    perspectief: str | None = None
    nieuw: tuple[str, ...] = ()
    notitie: str | None = None
    ideeen: tuple[Idee, ...] = ()
    open: frozenset[str] = frozenset()
    leeg: tuple[BewustLeeg, ...] = ()

    @property
    def key(self) -> str:
        """Return by which name a note can point at this moment: the same for the same record."""
        return f"{self.soort.name.lower()}:{','.join(self.nieuw) or self.notitie or self.stap or ''}"


@attrs.frozen
class Row:
    """A row of the matrix at a moment: the vraag (None: said before there was one) and the ideas per kring."""

    vraag: Vraag | None
    number: int
    cells: tuple[tuple[Idee, ...], ...]


def rows_at(sessie: Sessie, moment: Moment) -> tuple[Row, ...]:
    """Return the matrix as it stood at `moment`, a row per vraag and a cell per kring."""
    kringen = sessie.werkwijze.kringen
    known: dict[tuple[str | None, str], list[Idee]] = {}
    for idee in moment.ideeen:
        known.setdefault((idee.vraag, idee.kring), []).append(idee)
    rows = [
        Row(vraag, number, tuple(tuple(known.get((vraag.id, kring), ())) for kring in kringen))
        for number, vraag in enumerate(sessie.casus.vragen, 1)
    ]
    if not rows or any(idee.vraag is None for idee in moment.ideeen):
        rows.insert(0, Row(None, 0, tuple(tuple(known.get((None, kring), ())) for kring in kringen)))
    return tuple(rows)


def parked_at(moment: Moment) -> tuple[Idee, ...]:
    """Return the ideas that wait at `moment` for the step of their kring."""
    return tuple(idee for idee in moment.ideeen if idee.kring not in moment.open)


def moments(sessie: Sessie) -> tuple[Moment, ...]:
    """Return the moments of a session in the order in which they were; there is always a first and a last.

    Within a step what was said stands by its minute, and in the order of the record where there is none. A session
    without a course (it was never led) has its ideas in the order of the kringen.
    """
    return tuple(_Teller(sessie.for_the_table()).tell())


Said = Notitie | Idee


class _Teller:
    """Walks through a session once and remembers what is known by then."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie
        self._ideeen: tuple[Idee, ...] = ()
        self._open: frozenset[str] = frozenset()
        self._leeg: tuple[BewustLeeg, ...] = ()

    def tell(self) -> Iterator[Moment]:
        """Yield all moments."""
        sessie = self._sessie
        yield self._moment(MomentSoort.BEGIN, sessie.casus.leefsituatie or "", meer=tuple(_about(sessie)))
        kring_of = self._steps()
        said = self._divided(list(kring_of))
        for stap, kring in kring_of.items():
            minute = min((each.minuut for each in said[stap] if each.minuut is not None), default=None)
            yield self._moment(MomentSoort.STAP, stap=stap, minuut=minute)
            yield from self._opened(stap, kring)
            for each in said[stap]:
                yield self._said(each, stap)
            yield from self._left_empty(stap, kring)
        if sessie.verloop is None or sessie.status.is_finished:
            yield from self._afterwards()
        yield self._moment(MomentSoort.EIND, meer=tuple(_ending(sessie)))

    def _steps(self) -> Mapping[str, str | None]:
        """Return the steps that were reached, with the kring of each; without a course the kringen themselves."""
        verloop = self._sessie.verloop
        if verloop is not None and verloop.stappen:
            return {each.stap: each.kring for each in verloop.stappen}
        return {kring: kring for kring in self._sessie.werkwijze.kringen}

    def _divided(self, steps: list[str]) -> Mapping[str, list[Said]]:
        """Return what was said per step; what names no step that was reached stands in that of its kring, or last."""
        sessie = self._sessie
        kring_step = {kring: stap for stap, kring in self._steps().items() if kring}
        said: dict[str, list[Said]] = {stap: [] for stap in steps}
        last = steps[-1]
        for notitie in sessie.notities:
            said[notitie.stap if notitie.stap in said else last].append(notitie)
        for idee in sessie.ideeen:
            stap = idee.stap if idee.stap in said else kring_step.get(idee.kring, last)
            said[stap].append(idee)
        for each in said.values():
            _by_minute(each)
        return said

    def _opened(self, stap: str, kring: str | None) -> Iterator[Moment]:
        if kring is None:
            return
        self._open |= {kring}
        waiting = tuple(idee for idee in self._ideeen if idee.kring == kring)
        if waiting:
            yield self._moment(
                MomentSoort.TERUG,
                meer=tuple(idee.tekst for idee in waiting),
                stap=stap,
                nieuw=tuple(idee.id for idee in waiting),
            )

    def _said(self, said: Said, stap: str) -> Moment:
        if isinstance(said, Notitie):
            return self._moment(
                MomentSoort.GEZEGD,
                said.tekst,
                stap=stap,
                minuut=said.minuut,
                perspectief=said.perspectief,
                notitie=said.id,
            )
        self._ideeen = (*self._ideeen, said)
        meer = (f"Hulpbron: {said.hulpbron}",) if said.hulpbron else ()
        soort = MomentSoort.IDEE if said.kring in self._open else MomentSoort.GEPARKEERD
        return self._moment(
            soort,
            said.tekst,
            meer=meer,
            stap=stap,
            minuut=said.minuut,
            perspectief=said.perspectief,
            nieuw=(said.id,),
        )

    def _left_empty(self, stap: str, kring: str | None) -> Iterator[Moment]:
        for leeg in self._sessie.bewust_leeg:
            if kring is not None and leeg.kring == kring:
                self._leeg = (*self._leeg, leeg)
                yield self._moment(MomentSoort.LEEG, leeg.reden, stap=stap)

    def _afterwards(self) -> Iterator[Moment]:
        kringen = self._sessie.werkwijze.kringen
        in_order = sorted(self._sessie.ideeen, key=lambda idee: _place(kringen, idee.kring))
        tips = [idee for idee in in_order if idee.tip]
        if tips:
            back = self._sessie.terug
            told = tuple(
                f"{label}: {text}"
                for label, text in (
                    ("Wie brengt ze terug", back.wie),
                    ("Wanneer", back.wanneer),
                    ("Weer spreken", back.weer_spreken),
                )
                if text
            )
            yield self._moment(
                MomentSoort.TIP,
                meer=(*(str(idee.tip) for idee in tips), *told),
                nieuw=tuple(idee.id for idee in tips),
            )
        for idee in in_order:
            if idee.keuze is not None:
                why = (str(idee.keuze.toelichting),) if idee.keuze.toelichting else ()
                yield self._moment(
                    MomentSoort.KEUZE,
                    idee.tip or idee.tekst,
                    meer=(f"Antwoord: {idee.keuze.antwoord.value}", *why),
                    nieuw=(idee.id,),
                )
        for idee in in_order:
            if idee.terugkoppeling is not None:
                came = idee.terugkoppeling
                told = tuple(str(text) for text in (came.wat, came.geleerd) if text)
                yield self._moment(
                    MomentSoort.UITKOMST,
                    idee.tip or idee.tekst,
                    meer=(f"Uitkomst: {came.uitkomst.value}", *told),
                    nieuw=(idee.id,),
                )

    def _moment(
        self,
        soort: MomentSoort,
        tekst: str = "",
        *,
        meer: tuple[str, ...] = (),
        stap: str | None = None,
        minuut: int | None = None,
        perspectief: str | None = None,
        nieuw: tuple[str, ...] = (),
        notitie: str | None = None,
    ) -> Moment:
        return Moment(
            soort=soort,
            tekst=tekst,
            meer=meer,
            stap=stap,
            minuut=minuut,
            perspectief=perspectief,
            nieuw=nieuw,
            notitie=notitie,
            ideeen=self._ideeen,
            open=self._open,
            leeg=self._leeg,
        )


def _by_minute(said: list[Said]) -> None:
    """Sort in place by minute; what has none keeps its place after the one before it."""
    minute = 0
    keyed = []
    for place, each in enumerate(said):
        minute = minute if each.minuut is None else each.minuut
        keyed.append((minute, place, each))
    keyed.sort(key=lambda item: item[:2])
    said[:] = [each for _, _, each in keyed]


def _place(kringen: tuple[str, ...], kring: str) -> int:
    return kringen.index(kring) if kring in kringen else len(kringen)


def _about(sessie: Sessie) -> Iterator[str]:
    casus = sessie.casus
    if casus.krachten:
        yield f"Krachten: {', '.join(casus.krachten)}"
    if casus.netwerk:
        yield f"Netwerk: {', '.join(contact.rol for contact in casus.netwerk)}"
    for number, vraag in enumerate(casus.vragen, 1):
        yield f"Vraag {number}: {vraag.tekst}"
    if casus.al_geprobeerd:
        yield f"Al geprobeerd: {casus.al_geprobeerd}"


def _ending(sessie: Sessie) -> Iterator[str]:
    if not sessie.ideeen:
        yield "Er staan geen ideeën in dit verslag."
        return
    tips = [idee for idee in sessie.ideeen if idee.tip]
    chosen = [i for i in sessie.ideeen if i.keuze is not None and i.keuze.antwoord is KeuzeAntwoord.PROBEREN]
    heard = [idee for idee in sessie.ideeen if idee.terugkoppeling is not None]
    yield _count(len(sessie.ideeen), "idee", "ideeën") + ", " + _count(len(tips), "tip", "tips") + "."
    yield f"De bewoner wil er {len(chosen)} proberen." if chosen else "Er staat nog geen keuze bij."
    if heard:
        yield f"Van {_count(len(heard), 'tip', 'tips')} weten we wat ervan kwam."
    elif tips:
        yield "We weten nog niet wat ervan kwam."


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
