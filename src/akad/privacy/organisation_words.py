"""Kinds of organisations, and names of those that are known to everybody. Written for this project."""

from akad.privacy.shipped import DATA

# What comes before or behind a name of its own, with what it becomes.
_SORTS = {
    "een school": """
        school | basisschool | praktijkschool | middelbare school | openbare basisschool | islamitische school
        | christelijke school | brede school | vmbo-school | vso | vmbo | mavo | obs | cbs | rkbs | roc | mbo
        | ibs | hogeschool | kleuterschool | peuterspeelzaal | voorschool | kinderdagverblijf | crèche |
        creche | kdv | bso | college | lyceum | gymnasium | scholengemeenschap
    """,
    "een geloofsgemeenschap": """
        moskee | kerk | tempel | synagoge | parochie | mandir | gemeente van | kapel | kerkgemeenschap |
        kerkgenootschap | kerkgebouw
    """,
    "een zorgplek": """
        verpleeghuis | verzorgingshuis | zorgcentrum | woonzorgcentrum | hospice | ziekenhuis | kliniek |
        gezondheidscentrum | huisartsenpraktijk | huisartsenpost | praktijk | apotheek | tandartspraktijk |
        ribw | hvo | dagbesteding | dagcentrum | dagopvang | beschermd wonen | woongroep | leefgroep |
        woonvorm | opvang | azc | noodopvang | opvanglocatie | inloophuis | bejaardenhuis | zorginstelling |
        zorgboerderij | thuiszorg | revalidatiecentrum | sleep-inn | crisisopvang | ggz | fpc | fpa |
        tbs-kliniek | pi | ggd
    """,
    "een team": """
        buurtteam | wijkteam | sociaal team | gebiedsteam | fact-team | factteam | fact | ouder- en kindteam |
        okt | jeugdteam | jeugdbescherming | wijkzorg | sociaal wijkteam
    """,
    "een plek in de buurt": """
        buurtcentrum | wijkcentrum | jongerencentrum | huis van de wijk | huis van de buurt | wijksteunpunt |
        buurthuis | buurtkamer | speeltuin | bieb | bibliotheek | volkstuin | tuinpark | volkstuinpark |
        volkstuinvereniging | tuinvereniging | zwembad | sportpark
    """,
    "een vereniging": """
        vereniging | voetbalclub | sportvereniging | vv | sv | av | rkvv | fc | fanfare | koor | zangkoor |
        harmonie | podium | theater | festival |
        biljartclub | schaakclub | boksschool | sportschool | judoclub | dansschool | manege |
        zangvereniging | sportplaza | stichting | tennisclub | hockeyclub | korfbalclub | scouting
    """,
    "een bedrijf": """
        café | cafe | eetcafé | eetcafe | restaurant | snackbar | bakkerij | slagerij | kapsalon | garage |
        supermarkt | drogist | toko | camping | hotel | advocatenkantoor | bewindvoering | uitzendbureau |
        kapperszaak | bloemenzaak | taxibedrijf | schildersbedrijf | schoonmaakbedrijf | bouwbedrijf |
        fietsenwinkel | autobedrijf | pizzeria | cafetaria | koffiehuis | theehuis | broodjeszaak |
        kroeg | kringloop | kringloopwinkel | cateringbedrijf | bloemenhuis |
        winkelcentrum | groothandel | transportbedrijf | rederij | juwelier | kwekerij | grillroom
    """,
    "een verhuurder": "woningcorporatie | woningbouw | corporatie | woningbouwvereniging | serviceflat | flat",
}
KINDS_OF_ORGANISATION = {kind.strip(): said for said, kinds in _SORTS.items() for kind in kinds.split("|")}
KINDS_OF_ORGANISATION = {" ".join(kind.split()): said for kind, said in KINDS_OF_ORGANISATION.items()}
LONGEST_KIND = max(len(kind.split()) for kind in KINDS_OF_ORGANISATION)
# What stands behind the name: the Marcanti College, the Boomkerk.
TAILS = {
    tail: KINDS_OF_ORGANISATION.get(tail, "een organisatie")
    for tail in """college lyceum gymnasium mavo basisschool school moskee kerk parochie ziekenhuis kliniek hospice flat
    groep bv supermarkt church ministries assembly tempel mandir orkest kapsalon transport catering taxi cleaning
    bouw schoonmaak zorg thuiszorg festival klinieken restaurant bakkerij""".split()
}
GLUED_TAILS = {
    "college": "een school", "lyceum": "een school", "school": "een school", "mavo": "een school",
    "scholen": "een school", "moskee": "een geloofsgemeenschap", "kerk": "een geloofsgemeenschap",
    "kapel": "een geloofsgemeenschap", "ziekenhuis": "een zorgplek", "gasthuis": "een zorgplek",
    "kliniek": "een zorgplek", "orkest": "een vereniging", "taxi": "een bedrijf",
}  # fmt: skip
SOMETHING = "een organisatie"
# "De School zegt", "Geen Zorg": no name.
NO_NAMES = frozenset("de het een geen die deze dit dat mijn zijn haar hun ons onze elke iedere".split())


def said_by_tail(low: str) -> str:
    """Return what an organisation becomes of which only the name is known: "een school" for the Marcanticollege."""
    return next((said for tail, said in GLUED_TAILS.items() if low.endswith(tail)), SOMETHING)


# What everybody may go to, and what is no name.
COMMON_TAIL = (
    "café", "cafe", "huis", "kamer", "tafel", "plein", "park", "fonds", "team", "kaart", "pas", "wet", "punt", "loket",
    "centrum", "plek", "groep", "markt", "bad", "feest", "dag", "week", "weken", "bank", "winkel", "tuin", "club",
    "koor", "map",
)  # fmt: skip


def _read_names() -> tuple[dict[str, str], frozenset[str], frozenset[str], frozenset[str]]:
    """Return what the known names become, those that are a place of work only, the sure ones and the weak ones."""
    text = (DATA / "organisaties.txt").read_text("utf-8")
    becomes: dict[str, str] = {}
    work: set[str] = set()
    marked: dict[str, set[str]] = {"!": set(), "?": set()}
    section = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            name = line.rstrip(" !?").removeprefix("de ").removeprefix("het ")
            if line[-1] in marked:
                marked[line[-1]].add(name)
            if section == "werk":
                work.add(name)
            else:
                becomes[name] = section
    return becomes, frozenset(work - becomes.keys()), frozenset(marked["!"]), frozenset(marked["?"])


# Care, housing, schools and clubs point at somebody's life wherever they are named; shops and factories only as the
# place where somebody works.
CARE, EMPLOYERS, SURE, WEAK = _read_names()
# With which words a kind or a name of more words begins, and the tails.
ORGANISATION_OPENERS = frozenset(
    part
    for name in (*KINDS_OF_ORGANISATION, *CARE, *EMPLOYERS)
    for part in (name.split()[0], name.split()[0].split("-")[0], name.split()[0].split("/")[0])
    if len(part) > 1
) - {"ons", "yes", "een", "de", "het", "dokter", "van", "in", "met", "voor", "op", "vier", "bij"} | frozenset(TAILS)
