"""Words in addresses, and names of streets that do not say that they are one. Written for this project."""

import re

# What makes a street of nearly any word.
STREET_ENDINGS = tuple(
    "straat straatje str strt laan weg plein gracht kade dreef singel steeg plantsoen boulevard burgwal "
    "stroom wetering".split()
)
SURE_ENDING = re.compile(rf"[\w'’.-]{{2,}}(?:dwars)?(?:{'|'.join(STREET_ENDINGS)})$")
# What does so only before a house number.
NUMBERED_ENDING = re.compile(
    r"[\w'’.-]{2,}(?:hof|pad|dijk|wal|markt|park|ring|baan|erf|meent|hoven|kamp|veld|oord|haven|werf|sluis|"
    r"brug|drift|stede|weide|zoom|horst|hage|rak|burg|berg|dam|eiland|hoek|poort|kwartier|kant|akker|es|brink|donk|"
    r"gaarde?|bos|hout|duin|land|lanen|straten|wijk|dorp|hoeve|hove|borch|stein|zicht|zijde|rede|schans|pier|vaart|"
    r"vliet|water|meer|weer|gouw|schouw|werd|sloot|plas|tuin|hul|loo|lo|heide|kruis|bosch|end|eind|plantage|"
    r"veem|nest|kanaal|oever|dok|kolk|molen|bolwerk|vest|hoogte|terras|passage|galerij|promenade|allee|gaarden|stee|beemd|tocht|boog)$|^[\w'’.-]{4,}(?:ln|pln|pl|wg)$"
)
# Roads that are words, and before a house number still where somebody lives: "kerkstraat 12."
LIVED_IN = re.compile(
    r"(?:kerk|school|dorps|markt|stations?|park|zand|water|land|bos|ring|konings|spoor|buiten|binnen|tuin|hoofd|achter|"
    r"eiland|haven|molen|voor|midden)s?(?:straat|weg|laan|plein|kade|gracht|dreef|singel|steeg|pad|hof)$"
)
# "bos en lommerweg"; and who is called with initials in the name of a street: "dr h colijnstraat".
AND_MORE = frozenset("bos haag meer veen".split())
TITLES = frozenset("dr prof burg mr ds ir jhr".split())
# Of these streets "de" is part of the name: De Lairessestraat.
WITH_DE = frozenset(
    """lairessestraat clercqstraat wittenkade wittenstraat ruijterkade ruyterkade ruyterweg boelelaan cuserstraat
    genestetstraat kempenaerstraat carpentierstraat vriesstraat mirandalaan savorninlaan rijkweg vlugtlaan""".split()
)
STREET_ALONE = frozenset(
    "straat laan weg plein gracht kade dreef singel steeg plantsoen boulevard burgwal markt dijk pad hof str".split()
)
# Words that end like a street and are none.
NO_STREET = re.compile(
    r"^(?:snel|onder|halver|voet|auto|om|uit|bij|mid|spoor|rij|fiets|loop|zand|school|speel|dorps|markt|"
    r"stads|buurt|wijk|winkel|zij|zijde|dwars|hoofd|achter|woon|doodlopende|een|vlucht|levens|tussen|lucht|water|land|"
    r"bos|ventilatie|kerk|parkeer|park|evenementen|stations|sport|voetbal|terug|heen|heen-en|op|her|door|over|reken|"
    r"lijdens|uitweg|snelle|dak|gerechts|geboorte|kantoor|binnen|tuin|trap|bal|konings|leef|op de|vaar|melk|rolstoel|"
    r"buiten|eiland|bedrijven|zijs|sluip|wandel|ring|invals|toegangs|verbindings|binnendoor|busbaan|schoolplein)?"
    r"(?:straat|straatje|weg|laan|plein|kade|gracht|hof|dreef|steeg|singel)$|^(?:vanweg|onderweg|"
    r"ergensweg|alweg|geloof|zeg)$|^(?:venezo|cata)laan$|(?:geloof|kerkhof|doolhof|beloof|verhoof|behoef)"
)
# Streets whose name does not say so; the second kind is an ordinary word as well and counts with a number only.
FAMOUS = frozenset(
    """overtoom damrak rokin spui coolsingel kalverstraat nieuwendijk zeedijk haarlemmerdijk ceintuurbaan weesperzijde
    neude vredenburg blaak lijnbaan binnenrotte haarlemmerweg stadhouderskade nassaukade postjesweg hakfort kikkenstein
    kleiburg gooioord groeneveen grubbehoeve koningshoef kempering echtenstein fleerde florijn frissenstein haardstee
    hofgeest egeldonk heesterveld huigenbos geldershoofd gravestein grunder daalwijk develstein dennenrode""".split()
)
FAMOUS_NUMBERED = (
    "meer en vaart",
    "tussen meer",
    "osdorper ban",
    "amstel",
    "brink",
    "haag en veld",
    "gouden leeuw",
    "gulden kruis",
    *"""kruitberg kouwenoord klieverink koornhorst kralenbeek kelbergen hoogoord hoptille heeswijk huntum holendrecht
    nellestein wisseloord groenhoven egoli gerenstein gliphoeve geerdinkhof uilenstede
    hogevecht eeftink""".split(),
    "singel",
    "meent",
    "plantage middenlaan",
    "plein 40-45",
    "plein '40-'45",
)
# What may stand before the last word of a street; the second lot only with a capital of its own.
STREET_PREFIX = frozenset(
    """van de der den het 't ten ter te la st sint burg burgemeester prof professor dr doctor ds dominee
    pastoor pater pr prins prinses koning koningin admiraal generaal kapitein kolonel graaf gravin keizer mr meester
    pres president 1e 2e 3e eerste tweede derde vierde oude nieuwe oud nieuw korte lange grote kleine hoge lage
    oudezijds nieuwezijds verlengde albert da don noorder zuider ooster wester voorste achterste
    oostelijke westelijke noordelijke zuidelijke plantage en jan piet jhr gen adm kon jac joh wilh fred ger
    nz oz""".split()
)
# Letters before a street, for the names of who or what it is called after.
SHORT_PREFIX = frozenset("tt pc jm jf kr jj hm wg ndsm knsm jc hjm ms fc jp jw jh jl".split())
LOOSE_STREET_PREFIX = frozenset("de het en te oude nieuwe grote kleine meester oud nieuw".split())
# Towns and islands that the list of words holds as nothing special; the country and Amsterdam itself say little.
TOWNS = frozenset(
    """rotterdam utrecht groningen eindhoven haarlem breda nijmegen enschede arnhem leiden dordrecht maastricht zwolle
    deventer delft alkmaar hilversum leeuwarden venlo roosendaal gouda texel terschelling vlieland ameland bonaire
    curaçao curacao aruba saba brussel parijs londen berlijn istanbul ankara aleppo damascus bagdad kabul teheran
    casablanca marrakech fes tanger warschau krakau boekarest sofia accra lagos mogadishu mogadisju addis kinshasa
    debrecen zandvoort volendam bergen bergschenhoek kolenkit lunetten kanaleneiland overvecht transvaal charlois
    feijenoord zuidplein hoofddorp gent aken kerkrade assendelft""".split()
)
# Who or what stands before "in hoorn": then a town that is a word as well is the town.
_WHO = (
    "woont woonde wonen wonend woonachtig zit zat zitten logeert verblijft zus zussen zusje zoon zoons zonen dochter "
    "dochters broer broers broertje moeder vader ma pa oma opa ouders familie tante oom neef nicht ex kinderen kind "
    "vriend vriendin man vrouw partner geboren opgegroeid verhuisd verhuist werkt werkte gevlucht komt kwam afkomstig "
    "flat kamer huis school"
)
AT_HOME = frozenset(_WHO.split())
# Parts of the larger towns that the lists leave out.
QUARTERS = frozenset(
    """mosveld ganzenpoort amstelkwartier overamstel ijplein waterlandplein schellingwoude lutkemeer riekerhaven
    haarlemmerpoort marineterrein kattenburg wittenburg oostenburg kadijken weesperzijdestrook frankendael
    steigereiland haveneiland sporenburg knsm-eiland rieteilanden centrumeiland strandeiland duivelseiland
    ijsbaanpad uilenstede heyplaat oud-charlois oud-ijsselmonde noordereiland oosterflank struisenburg rubroek
    kleinpolder cromvliet coolhaven schiemond bergpolder oostbroek leyenburg kraayenstein ockenburgh zorgvliet
    duttendel benoordenhout forepark laakhaven kortenbos vesterdijkpark tolsteeg papendorp oog-in-al majellapark
    wolvenplein blauwkapel rijnsweerd terwijde vleuterweide oosterwold hoornseveld westerwatering saendelft
    sinnevelt rozenprieel toolenburg overbos floriande genderbeemd hagelkruis stokhasselt zandzoom ndsm ndsm-werf
    immerloo schuytgraaf rijkerswoerd meijhorst zwanenveld bottendaal galgenveld aldlan nijlan stroinkslanden""".split()
)
# The ends of quarters and of other spots in a town: Lennepbuurt, Sloterplas.
QUARTER_ENDINGS = ("buurt", "wijk", "kwartier")
SPOT_ENDINGS = ("markt", "brug", "plas", "park", "polder", "haven", "bos", "sluis")
SHORTEST_SPOT = 8
# Before a name these are a place; what they are stays with it.
SPOTS = frozenset("station sportpark woonoord kamp metrostation treinstation polder volkspark bedrijventerrein".split())
# Quarters that have "de" before them, and are a word or a surname without it.
WITH_ARTICLE = frozenset("jordaan zuidas bijlmer baarsjes schilderswijk afrikaanderwijk pijp bijlmermeer".split())
SIDES = frozenset("noord zuid oost west zuidoost zuidwest noordoost noordwest stad centrum haven buiten poort".split())
_PLACES_ALONE = SPOTS | WITH_ARTICLE | SIDES
_PLACE_ENDINGS = QUARTER_ENDINGS + SPOT_ENDINGS


def says_place(low: str) -> bool:
    """Say whether a word may say of itself that it is a place, or a part of one."""
    return "-" in low or low in _PLACES_ALONE or (len(low) >= SHORTEST_SPOT and low.endswith(_PLACE_ENDINGS))
