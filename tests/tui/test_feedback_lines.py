"""What came of a tip, as lines on the screen."""

from akad.model import Idee, Keuze, KeuzeAntwoord, Terugkoppeling, Uitkomst
from akad.privacy import own_words
from akad.tui.feedback_lines import tip_text


def test_what_happened_and_what_was_learnt_stand_apart() -> None:
    told = Terugkoppeling(uitkomst=Uitkomst.DEELS, wat=own_words("tot de winkel"), geleerd=own_words("klein beginnen"))
    chosen = Keuze(antwoord=KeuzeAntwoord.PROBEREN)
    idee = Idee(id="i1", kring="buurt", tekst=own_words("loop een stukje"), keuze=chosen, terugkoppeling=told)
    assert "hoe het ging: deels · tot de winkel · geleerd: klein beginnen" in tip_text(idee, 1, 76).plain
