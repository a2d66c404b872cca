"""Kinds of organisations, and names of those that are known to everybody. Written for this project."""

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

# What everybody may go to, and what is no name.
COMMON_TAIL = (
    "café", "cafe", "huis", "kamer", "tafel", "plein", "park", "fonds", "team", "kaart", "pas", "wet", "punt", "loket",
    "centrum", "plek", "groep", "markt", "bad", "feest", "dag", "week", "weken", "bank", "winkel", "tuin", "club",
    "koor",
)  # fmt: skip

# Care, housing and schools with a name of their own: pointing at somebody's life wherever they are named.
_CARE = """
    aafje | actenz | altra | altrecht | amarant | amc | amsta | amstelring | amstelland | antes | antaris |
    antoni van leeuwenhoek | argonaut | arkin | arkin klinieken | atlant | avezaath | axioncontinu | bascule |
    bavo | bavo europoort | bo-ex | boven-ij | bovenij | brijder | careyn | centrum voor dubbele problematiek
    | cello | combiwel | comensha | cordaan | de alliantie | de key | de regenboog | de regenboog groep |
    dimence | diakonessenhuis | doras | eigen haard | eleos | emergis | enver | erasmus mc | eropaf |
    esdégé-reigersdaal | evean | exodus | fier | fivoor | flevoziekenhuis | franciscus | ggz ingeest | ggz
    noord-holland-noord | ggz rivierduinen | ggz delfland | ggz centraal | ggz drenthe | ggz friesland | haag
    wonen | haaglanden | habion | hagaziekenhuis | havensteder | heeren loo | 's heeren loo | hvo | hvo
    querido | hvo-querido | hvo/querido | ikazia | inforsa | ingeest | iris zorg | iriszorg | isala | jellinek
    | jp van den bent | kwintes | laurens | lelie zorggroep | lentis | levvel | leviaan | limor | lister |
    lunet | lucertis | maasstad | maasstadziekenhuis | mediant | mentrum | mitros | moria | moveoo | mozaiek |
    nidos | novadic | novadic-kentron | odion | olvg | ons tweede thuis | opella | osira | ouderenzorg
    zaanstreek | pameijer | pantar | pantein | parlan | parnassia | participe | philadelphia | pluryn |
    portaal | pro persona | puur zuid | radboud | radboudumc | rapp | reade | reinier van arkel | regenboog
    groep | rochdale | samen dordrecht | sant'egidio | siriz | sleep-inn | slotervaartziekenhuis | slingeland
    | spaarne gasthuis | spirit | stadgenoot | staedion | stek jeugdhulp | stella maris | streetcornerwork |
    swazoom | tactus | talant | tergooi | terwille | timon | trajectum | triade | triade vitree | tzorg | uaf
    | ucp | umc | umc utrecht | umcg | vestia | vincent van gogh | viersprong | visio | vitree |
    vluchtelingenwerk | vumc | wier | william schrikker | woonbron | woonzorg nederland | wsp | ymere | youké
    | youz | zgao | zaans medisch centrum | zonnehuisgroep | zorgspectrum | zozijn | zuyderland | lumens |
    werkcentrum | rode vuur | hubertusvereniging | sociale dienst noord | wah nam hong | cosis | elker | yes
    we can | leger des heils | ipse de bruggen | spaarne | het spaarne | zorgbalans | triversum | welzorg | dijklander |
    rode kruis ziekenhuis | novacollege | nova college | accare | abrona | ambiq | aveleijn | ggze | middin | siza |
    dichterbij | zuidwester | vanboeijen | kentalis | bartiméus | gemiva | severinus | tantelouise | brabantzorg |
    sensire | sutfene | zinzia | innoforte | pleyade | amaris | viattence | vierstroom | hwwzorg | saffier | woonstede |
    samenwerkende woonzorg | zorgcirkel | de zorgcirkel | viva zorggroep | heliomare | nuffic | noorderbreedte |
    tsjukemar | zuidoostzorg | icare | carintreggeland | trivium meulenbelt | livio | ggnet | dokter bosman | psyq |
    de hoogovens | lister | jados | sipi | streetsmart | spirit | jeugdbescherming regio amsterdam | de opvoedpoli |
    opvoedpoli | horizon jeugdzorg | intermetzo | lindenhout | karakter | yulius | rivas | rijnstate | gelre |
    sint antonius | elkerliek | catharina ziekenhuis | amphia | bravis | elisabeth ziekenhuis | dimence groep |
    blijf groep | blijfgroep | amsterdam umc | okt | oba | vu | uva |
    hva | inholland | hogeschool inholland |
    yes we can clinics | de waag | waypoint | veilige haven | villex | zorgstroom | stadgenoot | de
    sleep-inn | kamers met kansen | levanto
"""
# Where people work and shop: pointing at somebody only as an employer ("werkt bij …").
_WORK = """
    action | albert heijn | ah | aldi | amazon | bijenkorf | de bijenkorf | blokker | bol | bol.com | booking
    | coolblue | coop | connexxion | corendon | decathlon | deliveroo | deen | dhl | dirk | dirk van den broek
    | dpd | etos | febo | flink | gamma | getir | gls | gorillas | gvb | heineken | hema | hoogovens |
    hoogvliet | htm | ikea | jumbo | karwei | klm | kpn | kruidvat | kwik-fit | lidl | makro | mcdonald's |
    mcdonalds | mediamarkt | nedtrain | ns | philips | picnic | plus | postnl | praxis | primark | prorail |
    ret | schiphol | shell | sodexo | spar | subway | tata steel | tempo-team | randstad | thuisbezorgd |
    trekpleister | uber | ups | v&d | vinted | vomar | wibra | xenos | zalando | zara | zeeman | ziggo |
    arriva | qbuzz | ebs | csu | asito | hago | gom | vebego | olympia | hotel okura | krasnapolsky | menzis |
    tsn | buurtzorg | venzo | achmea | abn amro | rabobank | ing | tennet | nuon | vattenfall | waternet |
    unilever
"""


def _names(listed: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()).removeprefix("de ") for name in listed.split("|"))


CARE, EMPLOYERS = _names(_CARE), _names(_WORK)
LONGEST_NAME = max(len(name.split()) for name in CARE | EMPLOYERS)
# With which words a kind or a name of more words begins, and the tails.
ORGANISATION_OPENERS = frozenset(
    part
    for name in (*KINDS_OF_ORGANISATION, *CARE, *EMPLOYERS)
    for part in (name.split()[0], name.split()[0].split("-")[0], name.split()[0].split("/")[0])
    if len(part) > 1
) - {"st", "ons", "yes", "een", "de", "het", "sint", "dokter"} | frozenset(TAILS)
