"""The keys of the learning screen. Letters filter, so what is done has keys of its own."""

from akad.tui.keys import Key

PAGES = (
    Key("f2", "F2", "screen.page(0)", "sessies", "Zie welke sessies er zijn."),
    Key("f3", "F3", "screen.page(1)", "zinnen", "Zie in welke zinnen je woorden staan."),
    Key("f4", "F4", "screen.page(2)", "samen", "Zie wat de sessies samen zeggen, in cijfers en verhalen."),
    Key("f5", "F5", "screen.page(3)", "naast elkaar", "Zet twee jaren, wijktafels of domeinen naast elkaar."),
)
REST = (
    Key(
        "f9", "F9", "screen.note", "schrijf op", "Schrijf op wat jullie meenemen. Dat komt in het verslag van vandaag."
    ),
    Key("ctrl+n", "Ctrl+N", "screen.notes", "opgeschreven", "Lees terug wat jullie vandaag opschreven.", on_bar=False),
    Key("ctrl+r", "Ctrl+R", "screen.report", "verslag", "Maak een verslag van deze leerbijeenkomst.", optional=True),
    Key(
        "ctrl+o",
        "Ctrl+O",
        "screen.look_again",
        "kijk opnieuw",
        "Lees wat er is bijgekomen. Duurt het lezen lang: hiermee stop je het, en later gaat het verder.",
        optional=True,
    ),
    Key("f1", "F1", "screen.help", "uitleg", "Leg uit wat je hier kunt."),
    Key("escape,ctrl+q", "Esc", "screen.back", "terug", "Maak de regel leeg; nog eens, en je gaat terug."),
)
ODD = Key("f7", "F7", "screen.odd", "let op", "Zie welke bestanden niet meetellen, en waarom.")
"""On the bar when there is something to see."""

HIDDEN = (
    Key("enter", "", "screen.choose", "", "", on_bar=False),
    Key("up", "", "screen.move(-1)", "", "", on_bar=False),
    Key("down", "", "screen.move(1)", "", "", on_bar=False),
    Key("pageup", "", "screen.turn(-1)", "", "", on_bar=False),
    Key("pagedown", "", "screen.turn(1)", "", "", on_bar=False),
    Key("ctrl+home", "", "screen.move(-1_000_000_000)", "", "", on_bar=False),
    Key("ctrl+end", "", "screen.move(1_000_000_000)", "", "", on_bar=False),
    Key("tab", "", "screen.complete", "", "", on_bar=False),
    Key("f6", "", "screen.order", "", "", on_bar=False),
    Key("f8", "", "screen.as_text", "", "", on_bar=False),
)
ALL = (*PAGES, *REST, ODD, *HIDDEN)
