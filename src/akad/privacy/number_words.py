"""What a word says of the number behind it: that it is of a file, of a car.

The finders of numbers make their expressions of the words that are here. What each word says is asked once, so that
they need not look where no such word stands.
"""

from akad.privacy.kept import Kept
from akad.privacy.later import later, one_of

FILE = 1  # a number of a client, a case, a policy, a pass
CODE = 2  # one that is put together in any way
LETTERED = 4  # one with letters before it
OFFICE = 8  # one that begins with the name of the office
VEHICLE = 16  # a plate
PLATE = 32  # a plate, of which the letters may be small
PHONE = 64  # something that can be dialled
EXTENSION = 128  # the last digits of one, within a house
ENDING = 256  # that only its last digits follow
KEPT = 512  # a code of a door, a key, a locker

_FILES = """
    cliënt client dossier zaak casus kenmerk melding patient patiënt registratie reg polis klant lid pas
    paspoort huurder huur contract relatie inschrijf debiteur factuur beschikking besluit aanvraag crisiskaart
    order ref referentie ris trajectus ons mextra user vreemdelingen document id rijbewijs vog kvk cjib aanslag
    boete parket pleeg verzeker\\w* uzovi wmo wlz indicatie ciz big ticket incident proces-verbaal pv
    pid pat patid epd mrn zis track trackcode
    lidmaatschap woningnet inschrijving vordering incasso toeslag akte regeling aangifte vergunning boeking reservering
""".split()
_FILE_ENDS = "pas polis dossier zaak akte kaart contract code document".split()
_NUMBERS = "v-?nr v-?nummer ind cn cnr cl cln dn reg dnr pnr zknr nummer nr volgnr".split()
_CODES = """
    zaak wlz ciz wmo ind uwv svb cak cjib duo klant cliënt client relatie lid debiteur pas+po?ort reg
    registratie kanton rechtbank parket referentie ref casus melding contract aanvraag incasso deurwaarder
    vonnis proces-?verbaal aangifte vangnet inschrijving verzekering lidmaatschap ticket order
""".split()
_CODE_ENDS = "dossier bezwaar(?:schrift)? kenmerk indicatie besluit beschikking polis pas vergunning".split()
_LETTERED = """
    nummer nr kenmerk code pas polis kaart zaak cjib vergunning dossier melding ref referentie aanmelding
    beschikking registr\\w+ regist\\.
""".split()
_OFFICES = "ciz wlz wmo uwv svb cak cjib duo wia wajong pgb".split()
_VEHICLES = """
    kenteken\\w* nummerbord nummerplaat plaat plaatje wagentje bus brommer scooter snorfiets taxi camper caravan
    truck trailer aanhanger motor passat golf polo caddy opel astra corsa volvo bmw audi mercedes benz vito
    sprinter renault clio twingo kangoo peugeot citroen citroën berlingo fiat panda punto ducato ford transit
    focus fiesta mondeo toyota yaris aygo corolla hyundai kia nissan mazda suzuki swift seat ibiza skoda octavia
    tesla volkswagen vw transporter dacia honda vespa piaggio canta biro mitsubishi iveco daf scania saab lexus
    jeep
""".split()
_PLATES = "auto bus brommer scooter snorfiets taxi".split()
_EXTENSIONS = "toestel tst sein pieper doorkies".split()
_ENDINGS = "eindig cijfers".split()
_KEPT = "code pin(?!\\w) kluis locker vakje kastje nummertje bonnen bon(?!\\w) bonnr bonnummer label".split()
_PHONES = "tel(?:efoon|nr)? mob(?:iel)? bel(?:len)? app(?:en)? whatsapp nr nummer fax gsm bereikbaar sms".split()

FILE_WORD = (
    rf"(?:(?P<compound>{one_of(f'{end[0]}(?<=[a-z][a-z].){end[1:]}' for end in _FILE_ENDS)})(?<!postcode)|"
    rf"\b(?:(?P<loose>{one_of(_FILES)}(?:s|e|en)?)(?P<nr>[- ]?(?:nr|nummer|no|id|code|kaart|kenmerk)s?)?|"
    rf"(?!huis)[^\W\d_]{{2,12}}(?:nr|nummer)|{one_of(_NUMBERS)}))\b"
)
CODE_WORD = rf"(?<![^\W_])(?:{one_of(_CODES)}|\w*{one_of(_CODE_ENDS)})(?:\s?-?(?:nr|nummer|no|id|code))?s?\b"
LETTERED_WORD = rf"{one_of(_LETTERED)}\b"
OFFICE_NAME = one_of(_OFFICES)
VEHICLE_WORD = rf"(?<![^\W_])(?:{one_of(_VEHICLES)}|\w{{0,8}}(?:auto|wagen|bus)|\w{{0,6}}busje)(?!\w)"
PLATE_WORD = rf"(?:(?P<sure>kenteken(?:nummer|plaat)?|nummerbord|nummerplaat)|{one_of(_PLATES)})"
PHONE_WORD = rf"(?P<word>{one_of(_PHONES)})"

_SAYING = {
    FILE: later(FILE_WORD),
    CODE: later(CODE_WORD),
    LETTERED: later(LETTERED_WORD + "|regist"),
    OFFICE: later(OFFICE_NAME),
    VEHICLE: later(VEHICLE_WORD),
    PLATE: later(PLATE_WORD),
    PHONE: later(PHONE_WORD),
    EXTENSION: later(one_of(_EXTENSIONS)),
    ENDING: later(one_of(_ENDINGS)),
    KEPT: later(one_of(_KEPT)),
}
_ANY = later(
    rf"\b{one_of([*_FILES, *_NUMBERS, *_CODES, *_OFFICES, *_VEHICLES])}|"
    + one_of(
        [
            *_FILE_ENDS,
            *_CODE_ENDS,
            *_LETTERED,
            *_PLATES,
            *_PHONES,
            *_EXTENSIONS,
            *_ENDINGS,
            *_KEPT,
            "regist",
            "wagen",
            "kenteken",
        ]
    )
)


def _says(low: str) -> int:
    if _ANY.search(low) is None:
        return 0
    return sum([flag for flag, expression in _SAYING.items() if expression.search(low)])


# What each word in small letters says of the number behind it.
SAYS = Kept(_says, 30_000)
