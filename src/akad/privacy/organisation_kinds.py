"""Words that say what an organisation is: before its name ("roeivereniging de hoop") or behind it ("spinoza lyceum").

Written for this project.
"""

# One of these has an article before it, or a name behind it.
SAID = {
    word: said
    for said, words in {
        "een school": """basisschool kdv bso obs cbs rkbs pcbs crèche creche peuterspeelzaal kinderdagverblijf school
            weekendschool taalschool muziekschool dansschool academie montessorischool daltonschool naschoolse
            praktijkschool kinderopvang bs taalklas roc mbo hogeschool""",
        "een geloofsgemeenschap": """moskee masjid pagode mandir tempel synagoge sjoel gurdwara kapel parochie klooster
            kerkgenootschap abdij gebedshuis kerk""",
        "een zorgplek": """huize verpleeghuis verzorgingshuis woonzorgcentrum zorgcentrum zorggroep kraamzorg hospice
            kliniek woongroep zorgboerderij logeerhuis apotheek bejaardenhuis woonvorm zorghotel mondzorg azc pi
            zorghuis hostel gezinslocatie gezinshuis opvanghuis pension
            jji zorginstelling zorgbureau inloophuis thuiszorgbureau kraambureau woonoord""",
        "een team": "buurtteam wijkteam buurtzorgteam fact-team factteam jeugdteam gebiedsteam wijkzorgteam",
        "een organisatie": "begraafplaats crematorium",
        "een vereniging": """club vereniging stichting voetbalclub roeivereniging ponyclub vrouwenclub toneelclub
            kaartclub koor zangkoor fanfare harmonie scouting boksschool sportschool manege gym dojo volkstuin
            tuinpark volkstuinpark stg kantine fc vv sv av sc rkvv rksv asv""",
        "een bedrijf": """café cafe eetcafé eetcafe kroeg bakkerij slagerij garage kapsalon salon haarhuis restaurant
            rest eethuis snackbar snackpoint cafetaria pizzeria toko winkel boekhandel kiosk nagelstudio studio atelier
            naaiatelier rederij kwekerij camping hotel antiek kringloop kringloopwinkel uitzendbureau taxibedrijf
            schoonmaakbedrijf slachthuis drukkerij advocatenkantoor kantoor wasserij stomerij coffeeshop
            groothandel viskraam schildersbedrijf loonbedrijf bouwbedrijf theehuis koffiehuis fietskliniek
            woonboot havenkantoor brouwerij molen boerderij opslag bewind firma radio boot schip
            incassobureau""",
    }.items()
    for word in words.split()
}
# A longer word that ends so says it too: the first before a name in small letters as well, the second with capitals.
HEAD_ENDINGS = tuple(
    """vereniging club bedrijf handel winkel kerk school bureau studio salon opvang atelier werkplaats boerderij kroeg
    poli fabriek kwekerij restaurant toko museum groothandel maatschappij dienst team kliniek theater moskee kantoor
    keuken""".split()
)
COMPOUND_ENDINGS = tuple(
    """vereniging bedrijf makerij handel winkel zaak huis centrum school kerk club bureau studio salon opvang instelling
    kliniek gebouw theater atelier werkplaats fabriek boerderij kroeg plaza poli gasthuis restaurant café""".split()
)
_SHORTEST_COMPOUND = 6
# Behind a name these make an organisation of it.
TAILS = {
    word: said
    for said, words in {
        "een school": "college lyceum gymnasium mavo montessori kindcentrum",
        "een bedrijf": """bv vof nv express logistiek transport afbouw finance advocaten groente halal nails catering
            cleaning logistics services group food foods bakery travel taxi dakwerken montage schoonmaak installatie
            techniek bouw trading import interim uitzendbureau bewind bewindvoering bewindvoerders accountants
            makelaars snackpoint grill supermarkt reizen casino garden""",
        "een zorgplek": "revalidatie zorg thuiszorg kraamzorg zorggroep hospice ziekenhuis kliniek gasthuis",
        "een geloofsgemeenschap": "kerk moskee church ministries assembly chapel gemeente tempel sjoel",
        "een vereniging": "gym boxing sportcentrum parktheater",
    }.items()
    for word in words.split()
}
_ALONE = SAID.keys() | TAILS.keys()
_ENDINGS = tuple({*HEAD_ENDINGS, *COMPOUND_ENDINGS})


def says_what(low: str) -> bool:
    """Say whether a word may say what an organisation is, before a name or behind it."""
    return low in _ALONE or (len(low) >= _SHORTEST_COMPOUND and low.endswith(_ENDINGS))
