"""Preparing a case, one page at a time: which pages there are, what is still empty, and a look at the words."""

import re
from enum import Enum

import attrs

from akad.meeting.entries import TOLD, Entry, EntryKind, contacten, lines_of, vragen
from akad.meeting.questions import for_buurt
from akad.model import CasusSoort, Sessie, Toestemming

MOST_QUESTIONS = 5
"""More than these is more than one meeting can think about."""


class PageKind(Enum):
    """What is done on a page."""

    CONSENT = "consent"
    LINES = "lines"
    READY = "ready"


@attrs.frozen(kw_only=True)
class Page:
    """One page: `name` for the strip, `question` in large letters, `hint` below it, `entry` what a typed line becomes.

    The texts with `_buurt` take their place when the case is a buurt. `needed` pages are what a meeting cannot do
    without; any other may stay empty.
    """

    kind: PageKind
    name: str
    question: str
    hint: str
    question_buurt: str
    hint_buurt: str = ""
    entry: EntryKind | None = None
    needed: bool = False

    def texts(self, sessie: Sessie) -> tuple[str, str]:
        """Return the question and the hint, about the bewoner or about the buurt."""
        if sessie.casus.soort is CasusSoort.BUURT:
            return self.question_buurt, self.hint_buurt or self.hint
        return self.question, self.hint


PAGES: tuple[Page, ...] = (
    Page(
        kind=PageKind.CONSENT,
        name="toestemming",
        question="Weet de bewoner dat de tafel dit bespreekt?",
        question_buurt="Weten de mensen om wie het gaat dat de tafel dit bespreekt?",
        hint="Dit komt eerst. Zonder antwoord begint er geen bijeenkomst.",
        needed=True,
    ),
    Page(
        kind=PageKind.LINES,
        name="zo is het nu",
        question="Hoe leeft de bewoner nu? Vertel het als een gewone dag.",
        question_buurt="Hoe is het om hier te wonen? Vertel het als een gewone dag.",
        hint="Geen dossier en geen diagnose: wat zie je, wat hoor je? Een paar regels is genoeg.",
        hint_buurt="Geen cijfers en geen klachtenlijst: wat zie je, wat hoor je? Een paar regels is genoeg.",
        entry=EntryKind.LEEFSITUATIE,
    ),
    Page(
        kind=PageKind.LINES,
        name="gaat goed",
        question="Wat gaat er goed, ook al is het iets kleins?",
        question_buurt="Wat gaat er goed tussen de mensen hier, ook al is het iets kleins?",
        hint="Bijvoorbeeld: zet elke ochtend koffie, groet de buren, betaalt de huur op tijd.",
        hint_buurt="Bijvoorbeeld: mensen groeten elkaar, er is een plek om te zitten, de hal is schoon.",
        entry=EntryKind.GAAT_GOED,
    ),
    Page(
        kind=PageKind.LINES,
        name="krachten",
        question="Waar is de bewoner goed in? Wat doet de bewoner graag?",
        question_buurt="Waar is deze buurt goed in? Wat kunnen en doen mensen hier graag?",
        hint="Talenten, ook van vroeger. Wat zou een goede vriend zeggen?",
        hint_buurt="Talenten, ook die nog niemand gebruikt. Wie kent hier iedereen?",
        entry=EntryKind.KRACHT,
    ),
    Page(
        kind=PageKind.LINES,
        name="dromen",
        question="Waar droomt de bewoner van? Groot of klein mag allebei.",
        question_buurt="Hoe zou het hier zijn als het fijn is om te wonen?",
        hint="Ook wat nu niet kan, mag hier staan.",
        entry=EntryKind.DROOM,
    ),
    Page(
        kind=PageKind.LINES,
        name="netwerk",
        question="Wie staan er om de bewoner heen?",
        question_buurt="Wie staan er om de buurt heen?",
        hint="Rollen, geen namen: zus, buurvrouw, coach. Tab kiest hoe dichtbij.",
        hint_buurt="Rollen, geen namen: huismeester, winkelier. Tab kiest hoe dichtbij.",
        entry=EntryKind.CONTACT,
    ),
    Page(
        kind=PageKind.LINES,
        name="vragen",
        question="Wat wil de bewoner aan de tafel vragen? Eén vraag is genoeg.",
        question_buurt="Wat wil de buurt aan de tafel vragen? Eén vraag is genoeg.",
        hint="In eigen woorden, hooguit vijf. Begin met: Ik wil … of: Hoe kan ik …",
        hint_buurt="In eigen woorden, hooguit vijf. Begin met: Wij willen … of: Hoe kunnen we …",
        entry=EntryKind.VRAAG,
        needed=True,
    ),
    Page(
        kind=PageKind.LINES,
        name="geprobeerd",
        question="Wat is er al geprobeerd, en wat bracht dat?",
        question_buurt="Wat is er hier al geprobeerd, en wat bracht dat?",
        hint="Ook wat niet lukte, vertelt iets. Dan hoeft de tafel het niet opnieuw te bedenken.",
        entry=EntryKind.GEPROBEERD,
    ),
    Page(
        kind=PageKind.LINES,
        name="niet aan tafel",
        question="Wat hoort niet aan tafel?",
        question_buurt="Wat hoort niet aan tafel?",
        hint="Dit blijft op deze bladzijde. De tafel ziet het niet, en het komt in geen verslag.",
        entry=EntryKind.NIET_AAN_TAFEL,
    ),
    Page(
        kind=PageKind.READY,
        name="klaar",
        question="Dit hoort de tafel straks. Klopt het?",
        question_buurt="Dit hoort de tafel straks. Klopt het?",
        hint="Lees het samen na. Met F8 ga je terug, met Enter ben je klaar.",
    ),
)
"""The pages of a preparation in their order: consent first, and at the end what the table will hear."""


def entries_of(sessie: Sessie, page: Page) -> tuple[Entry, ...]:
    """Return what stands on a page."""
    if page.entry is EntryKind.CONTACT:
        return contacten(sessie)
    if page.entry is EntryKind.VRAAG:
        return vragen(sessie)
    return lines_of(sessie, page.entry) if page.entry in TOLD else ()


def is_filled(sessie: Sessie, page: Page) -> bool:
    """Return whether a page has what it is for; the last one has when the meeting can start."""
    if page.kind is PageKind.CONSENT:
        return sessie.casus.toestemming is not Toestemming.NOG_NIET
    if page.kind is PageKind.READY:
        return not lacking(sessie)
    return bool(entries_of(sessie, page))


def lacking(sessie: Sessie) -> tuple[Page, ...]:
    """Return the pages that are needed and still empty."""
    return tuple(page for page in PAGES if page.needed and not is_filled(sessie, page))


def may_stay_empty(sessie: Sessie) -> tuple[Page, ...]:
    """Return the other pages that are still empty: the table can ask for that itself."""
    return tuple(
        page for page in PAGES if page.kind is PageKind.LINES and not page.needed and not is_filled(sessie, page)
    )


def where_to_begin(sessie: Sessie) -> int:
    """Return the place of the page to open first: consent, else the first that is empty, else the last."""
    return next((place for place, page in enumerate(PAGES) if not is_filled(sessie, page)), len(PAGES) - 1)


# --- The words of a vraag ------------------------------------------------------------------------------------

_GENERAL = ("Ik wil overdag iets doen waar ik blij van word", "Wij willen elkaar vaker zien")
_SOLUTIONS: tuple[tuple[str, tuple[str, str]], ...] = (
    (r"dagbesteding|activiteitencentrum|dagopvang", _GENERAL),
    (
        r"(?:een )?(?:maatje|buddy|vrijwilliger)s?\b",
        ("Ik wil vaker met iemand op pad", "Wij willen dat nieuwe buren iemand kennen"),
    ),
    (
        r"bewind(?:voer\w*)?|budgetbeheer|schuldhulp\w*",
        ("Ik wil weer rust met mijn geld", "Wij willen op tijd zien dat iemand geldzorgen heeft"),
    ),
    (
        r"aan(?:ge|te)?meld\w*|meld\w*\b.{1,40}\baan\b|aan te melden|inschrijv\w+ bij|door(?:ge)?verw[ie]\w+|"
        r"door te verwijzen|verw[ie]js\w* naar|verwijz\w+ naar|toelei\w+|overdra\w+ aan|doorzetten naar",
        _GENERAL,
    ),
    (
        r"(?:her)?indicatie\w*|beschikking\w*|aan(?:ge)?vra(?:ag|gen|agd)\w*|aan te vragen|vra\w+\b.{1,40}\baan\b|"
        r"op(?:ge)?schal\w+|af(?:ge)?schal\w+|in(?:ge)?zet(?:ten)? van|meer uren|traject\w*|uithuisplaats\w+|plaatsing",
        ("Ik wil me thuis minder alleen voelen", "Wij willen weten wie we kunnen bellen"),
    ),
)
_LOOK_FOR: tuple[tuple[re.Pattern[str], tuple[str, str]], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})", re.IGNORECASE), words) for pattern, words in _SOLUTIONS
)


@attrs.frozen
class Nudge:
    """A vraag that is a solution already: `found` says which words, `instead` how a wish could sound."""

    found: str
    instead: str


def solution_in(typed: str, sessie: Sessie) -> Nudge | None:
    """Return what in a vraag sounds like a solution ("aanmelden bij …"), None when nothing does. Never a refusal."""
    is_buurt = sessie.casus.soort is CasusSoort.BUURT
    found = [(match, words) for pattern, words in _LOOK_FOR if (match := pattern.search(typed))]
    if not found:
        return None
    match, words = found[0]
    return Nudge(match.group(), words[is_buurt])


def ask_instead(sessie: Sessie) -> str:
    """Return the question to ask at a solution."""
    return for_buurt("Wat wil de bewoner ermee bereiken?", sessie)
