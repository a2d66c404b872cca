"""A tip with what the bewoner chose and what came of it, as lines; and what is still waited for, in words."""

from textual.content import Content

from akad.meeting.afterwards import tips, waits_for_choice, waits_for_feedback
from akad.model import Idee, Sessie
from akad.tui.words import counted, enumerated, hanging, line, lines, plain


def tip_text(idee: Idee, number: int, width: int) -> Content:
    """Return one tip as text of some lines, `width` cells wide."""
    along = (f" · {idee.gaat_mee} gaat mee", "") if idee.gaat_mee else ""
    first = f"{number:>2}  "
    shown = hanging(line((idee.tip or idee.tekst, "bold"), along), width, first)
    for each in (_choice(idee), _outcome(idee)):
        if each is not None:
            shown += hanging(each, width, " " * len(first), " " * (len(first) + 2))
    return lines(shown)


def _choice(idee: Idee) -> Content | None:
    if idee.keuze is None:
        return plain("keuze: nog niet gevraagd", "italic") if waits_for_choice(idee) else None
    reason = f" ({idee.keuze.toelichting})" if idee.keuze.toelichting else ""
    return line("keuze: ", (idee.keuze.antwoord.value, "bold"), reason)


def _outcome(idee: Idee) -> Content | None:
    told = idee.terugkoppeling
    if told is None:
        return plain("hoe het ging: nog niet gehoord", "italic") if waits_for_feedback(idee) else None
    what = f" · {told.wat}" if told.wat else ""
    learnt = f" · geleerd: {told.geleerd}" if told.geleerd else ""
    return line("hoe het ging: ", (told.uitkomst.value, "bold"), what, learnt)


def waiting(sessie: Sessie) -> str:
    """Return in Dutch what is still waited for, "" when that is nothing."""
    given = tips(sessie)
    return waiting_words(sum(map(waits_for_choice, given)), sum(map(waits_for_feedback, given)))


def waiting_words(choices: int, outcomes: int) -> str:
    """Return in Dutch for how many tips the choice and the feedback are waited for, "" for none."""
    parts = []
    if choices:
        parts.append(f"de keuze bij {counted(choices, 'tip', 'tips')}")
    if outcomes:
        parts.append(f"hoe het ging met {counted(outcomes, 'tip', 'tips')}")
    return enumerated(parts)
