"""Words that tell that a name is near, or that a word is no name. Written for this project."""


def _join(prefixes: str, bases: str) -> frozenset[str]:
    return frozenset(prefix + base for prefix in ("", *prefixes.split()) for base in bases.split())


FAMILY = _join(
    "schoon stief pleeg klein half over achter achterklein",
    "zus zusje broer broertje moeder vader dochter zoon dochtertje zoontje kind kinderen ouders oom tante neef nicht "
    "nichtje neefje opa oma mama papa ma pa mam pap zussen broers dochters zonen",
)
KIN = FAMILY | frozenset(
    "man vrouw echtgenoot echtgenote partner ex vriend vriendin vriendje verloofde maat buurman buurvrouw".split()
)
_NEIGHBOURS = _join(
    "boven onder over beneden achter",
    "buurman buurvrouw buur buren buurjongen buurmeisje buurtjes buuf",
)
ROLES: frozenset[str] = (
    FAMILY
    | _NEIGHBOURS
    | frozenset(
        """
ome tante tannie opoe omi opi moe vrouw man echtgenoot echtgenote partner ex exman exvrouw ex-man ex-vrouw
ex-vriend ex-vriendin vriend vriendin vriendje vriendinnetje vrienden vriendinnen verloofde kennis weduwe weduwnaar
baby tweeling kleintje kids mantelzorger naaste contactpersoon huisgenoot huisgenote kamergenoot medebewoner
bewoner bewoonster cliënt client cliënte patiënt patient deelnemer deelneemster lotgenoot collega klasgenoot
vriendenpaar
oud-collega oud-collega's oud-buurman oud-buurvrouw oud-ploegbaas ploegbaas baas chef leidinggevende werkgever
teamleider
begeleider begeleidster bgl bglr bgler bgls pb pb'er pb’er pber pb-er persoonlijk-begeleider woonbegeleider
woonbegeleidster trajectbegeleider ambulant ambulante groepsleider groepsleidster jobcoach
spv spv'er spv’er spver poh poh'er poh-ggz casemanager case-manager casemanagers casushouder casusregisseur regisseur
regiebehandelaar behandelaar huisarts ha dokter specialist psychiater psycholoog psychologe therapeut therapeute
fysiotherapeut fysio ergotherapeut ergo logopedist diëtist verpleegkundige wijkverpleegkundige wijkzuster wijkverpl
wijkverpleger verpleger verzorgende thuiszorgmedewerker huishoudelijke hulp thuishulp alfahulp schoonmaakster kraamzorg
verloskundige zuster broeder pastor pastoor dominee ds imam pater priester diaken rabbi pandit hadji hodja
wijkagent agent agente boa handhaver jongerenwerker jongerenwerkster opbouwwerker opbouwwerkster buurtwerker
buurtwerkster welzijnswerker wijkwerker straatwerker straatcoach sociaalwerker werker werkster cultureelwerker
sportcoach buurtsportcoach buurtcoach wijkcoach ggz-coach welzijnscoach gezinscoach coach mentor mentrix curator
bewindvoerder budgetbeheerder budgetcoach schuldhulpverlener voogd jeugdbeschermer jeugdzorgwerker gezinsvoogd advocaat
advocate notaris reclasseringswerker tolk consulent klantmanager consulente ambtenaar wethouder burgemeester makelaar
huismeester wijkbeheerder woonconsulent conciërge concierge huisbaas hospita verhuurder onderhuurder huurder
juf meester meneertje docent docente leraar lerares leerkracht ib'er ib’er directeur directrice rector stagiair
stagiaire vrijwilliger vrijwilligster maatje buddy taalmaatje ervaringsdeskundige ed'er ed’er sleutelfiguur buurtgenoot
gastvrouw gastheer coördinator coordinator beheerder kok kokkin kapper kapster bakker slager groenteboer kroegbaas
barman barvrouw winkelier trainer trainster voorzitter secretaris penningmeester dirigent dirigente portier
bovenbuurtjes
deurwaarder gerechtsdeurwaarder visboer adv klantmgr wijkzr wijkverpl verpl verpleegk transferverpl reclwerker recl
wkr mdw medew gezinsbgl jobc casusreg schoolmw gezvoogd voorz secr coord vrijw mantelz hulpverl buurvr buurm kldr
kldrn knd achternicht achterneef echtg ega
inbrenger inbrengster procesbegeleider hulpverlener hulpverleenster zorgverlener wijkbewoner oppas gastouder tandarts
zwager schoonzuster peetoom peettante peetvader peetmoeder petekind voorganger voorgangster kerkganger ouderling
diacones kerkoudste domina kapelaan zuster-overste non monnik pandita guru koster organist cantor koorzus koorlid
koormaat zangmaat majoor kolonel kapitein sergeant luitenant commandant brandweerman brandweervrouw politieman
politievrouw rechercheur rechercheuse buurtregisseur buurtagent cipier bewaarder bewaakster bewaker beveiliger
beveiligster reclasseringswerkster raadsman raadsvrouw rechter officier griffier mediator bemiddelaar bemiddelaarster
pleeggezin gastgezin werkgeefster bazin cheffin voorman ploegmaat vismaat biljartmaat kaartmaat slaapmaat celmaat
klasmaat teammaat zwemmaat loopmaat wandelmaat fietsmaat schaakmaat drinkmaat danspartner dansmaat celgenoot celgenote
zaalgenoot afdelingsgenoot kamergenote reisgenoot stamgast stamgaste kroegbazin caféhouder kioskhouder snackbarhouder
marktkoopman marktvrouw marktmeester visvrouw groenteman melkman postbode bezorger bezorgster pakketbezorger koerier
chauffeur taxichauffeur buschauffeur schipper havenmeester brugwachter sluiswachter conducteur conductrice machinist
monteur loodgieter stukadoor timmerman metselaar schilder elektricien klusjesman tuinman tuinvrouw hovenier boer boerin
imker bloemist bloemiste kleermaker naaister schoenmaker juwelier barbier schoonheidsspecialiste nagelstyliste pedicure
manicure masseur masseuse opticien audicien apotheker apothekersassistente doktersassistente praktijkondersteuner
praktijkassistente tandartsassistente mondhygiëniste diëtiste podotherapeut oogarts uroloog neuroloog cardioloog
oncoloog internist longarts kinderarts geriater geriaterin chirurg gynaecoloog vroedvrouw kraamhulp kraamverzorgster
wijkvpk vpk wijkvp verz gespecialiseerd schooldirecteur schoolleider schoolmaatschappelijk leerplichtambtenaar
zorgcoördinator intern remedial kleuterjuf zwemjuf gymleraar zwemleraar rijinstructeur rijlerares studiebegeleider
studente student leerling bestuurslid penningmeesteres secretaresse receptionist receptioniste telefoniste
baliemedewerkster baliedame schoonmaker poetsvrouw hulpje au-pair nanny oppasoma oppasmoeder kinderoppas buurtvader
buurtmoeder straatvader buurtbewoner buurtbewoonster hangjongere vrijgezel weduwvrouw ex-schoonzus ex-zwager ex-partner
ex-collega oud-leraar oud-juf oud-docent jeugdvriend jeugdvriendin schoolvriend schoolvriendin penvriend penvriendin
hartsvriendin boezemvriend kameraad kompaan gabber mattie matties bestie bff makker peetdochter peetzoon aanstaande
hond hondje kat katje poes poesje kater kanarie papegaai parkiet konijn cavia hamster paard pony pup puppy labrador
poedel teckel herder geit kip schildpad
""".split()
    )
) - {"hulp", "huishoudelijke", "ambulante"}

TITLES = frozenset(
    """mw mw. mevr mevrouw mvr mevrouwtje juffrouw mej dhr dhr. hr heer meneer mijnheer mnr dr drs ir mr prof ing
    fam familie gezin echtpaar weduwe ds sjeik hadj hajj lalla sidi si baas madame monsieur
    señora roepnaam roepn bijnaam genaamd geheten heet heette heten voornaam achternaam meisjesnaam naam""".split()
) - {"baas"}

PARTICLES = frozenset(
    """van de der den het t 't ten ter te op in aan bij uit over von zu la le les da das do dos du di del della el al ul
    ben bin ibn abou abu ait aït oulad ould bint bou mac mc saint st o d 's v vd v/d v.d v.d.
    du des dela""".split()
)

# Particles that are common words: they open a surname only before a word that is known to be one.
LOOSE_PARTICLES = frozenset("op in aan bij uit over te het t".split())

# Verbs of which a person is the subject: "Roos komt", "wil belt nog".
PERSON_VERBS = frozenset(
    """komt kwam gaat ging belt belde appt appte mailt mailde zegt zei vertelt vertelde vraagt vroeg wil wilde kan kon
    moet moest mag mocht zal zou heeft had woont woonde werkt werkte helpt hielp kent kende weet wist vindt vond denkt
    dacht ziet zag doet deed geeft gaf krijgt kreeg neemt nam brengt bracht bakt bakte kookt kookte speelt speelde leert
    leerde leest schrijft zingt danst fietst loopt liep rijdt wandelt slaapt eet drinkt rookt huilt lacht schrikt durft
    hoopt wenst mist miste houdt hield wacht zoekt zocht regelt regelde organiseert begeleidt bezoekt bezocht meldt
    reageert luistert praat sprak spreekt begrijpt voelt herkent verhuist verhuisde stopt stopte begint begon overleed
    verdient verzorgt zorgt zorgde klaagt snapt bemiddelt vertaalt tolkt past kijkt keek trekt trok ruimt maakt haalt
    vragen bellen uitnodigen meenemen meevragen ophalen spreken hebben gaan willen kunnen vertrouwt gebruikt
    oppast sport traint traint naait schildert tekent timmert klust tuiniert
    repareert geneest knapt knipt verft maakte bood biedt laat liet nodigt steunt blijft bleef durfde raakte raakt lust
    scoot zong danste dronk rookte las schreef reed at sliep lag zat stond droeg droomt droomde
    naaide schilderde timmerde kluste plukt plukte zaait graaft bouwt bouwde kluste opende sluit sloot koopt kocht
    verkoopt verkocht betaalt betaalde leende leent spaart spaarde verloor verliest wint won oefent oefende probeert
    probeerde vergeet vergat bedacht bedenkt stelt stelde noemt noemde antwoordt antwoordde knikt knikte zwijgt zweeg
    klopt klopte zwaait zwaaide groet groette zegde wenkt lachte huilde scheldt schold vloekt dreigt dreigde slaat sloeg
    steelt jat gebruikt gebruikte drinkt blowt valt viel struikelt opgenomen overleden overlijdt sterft stierf trouwt
    trouwde scheidde beviel bevalt studeert studeerde verdiende solliciteert wandelde fietste zwemt zwom voetbalt
    voetbalde schaakt bokst bokste breit breide haakt tuinierde harkt harkte veegt schoffelt verzamelt repareerde
    proeft proefde bestaat knuffelt kaart kaartte gamet zucht zuchtte grijnst knipoogt sjouwt sjouwde snurkt zwaait
    tilt trakteert trakteerde logeert logeerde telt telde fluit floot puzzelt schrobt
    heet ontvangt mompelt roept riep schreeuwt stuurt stuurde wordt werd""".split()
) - {"scoot"}

# Who a longer word with such an end is: jeugdarts, eetmaatje, bovenbuurvrouw.
ROLE_ENDINGS = (
    "arts",
    "begeleider",
    "begeleidster",
    "werker",
    "werkster",
    "coach",
    "verpleegkundige",
    "consulent",
    "consulente",
    "manager",
    "zuster",
    "dokter",
    "meester",
    "buurvrouw",
    "buurman",
    "vriend",
    "vriendin",
    "vader",
    "moeder",
    "dochter",
    "broer",
    "zus",
    "maatje",
    "voogd",
    "regisseur",
    "regisseuse",
    "psycholoog",
    "psychologe",
    "therapeut",
    "therapeute",
    "verpleger",
    "verpleegster",
    "verzorgende",
    "assistent",
    "assistente",
    "adviseur",
    "docent",
    "docente",
    "beheerder",
    "chauffeur",
    "genoot",
    "genote",
    "collega",
    "agent",
    "agente",
    "trainer",
    "trainster",
    "leider",
    "leidster",
    "verzorger",
    "verzorgster",
    "therapeut",
    "therapeute",
    "advocaat",
    "collega",
    "directeur",
    "voorzitter",
    "docent",
    "docente",
    "vrijwilliger",
    "vrijwilligster",
    "mw'er",
    "genoot",
    "genote",
    "huurder",
    "verloskundige",
)
NICKNAMES = frozenset(
    """rooie rode lange dikke kleine zwarte ouwe oude malle blonde grote blinde manke dolle jonge stille kale dove
    schele gekke mooie wilde lieve dunne magere vrolijke boze dappere wijze sterke gouwe schone snelle luie""".split()
)
# Before the names of two together: "pleegouders Ineke en Fred".
OF_MORE = frozenset(
    """ouders pleegouders grootouders schoonouders broers zussen zusjes broertjes kinderen zonen zoons dochters buren
    vrienden vriendinnen neven nichten collega's begeleiders kleinkinderen tweeling echtpaar""".split()
)
# Of whom people sing and talk: nobody at the table.
FAMOUS_PEOPLE = frozenset(
    """bach mozart beethoven verdi chopin vivaldi brahms schubert haydn puccini rossini tsjaikovski hazes marley
    kalsoum presley elvis rembrandt gogh borsato madonna beyoncé sinatra pavarotti dylan bowie picasso
    spinoza""".split()
)
# After these a surname in lower case stands with its particles: "wijkagent van drunen".
WITH_SURNAME = frozenset(
    """wijkagent agent huismeester casemanager dokter huisarts psychiater psycholoog psychologe notaris advocaat
    advocate bewindvoerder mentor mentrix curator meester juf pastoor dominee ds pater directeur buurtcoach wijkcoach
    wijkbeheerder woonconsulent consulent consulente klantmanager wethouder burgemeester tandarts therapeut fysio
    casusregisseur regisseur schuldhulpverlener jeugdbeschermer gezinsvoogd voogd wijkverpleegkundige zuster broeder
    buurman buurvrouw coach jongerenwerker opbouwwerker begeleider specialist behandelaar verpleegkundige""".split()
)
# After these a name is met seldom, with a capital or without.
ARTICLES = frozenset(
    """de het een 'n deze mijn zijn haar hun onze ons jouw je uw elke iedere geen zo'n elk welke z'n d'r m'n zn mn
    die wat""".split()
)
# Behind a name, by custom of who bears it.
HONORIFICS = frozenset("abi abla teyze amca dayi dayı hoca bey hanim hanım yenge ji bhai didi khala".split())
# Before a first name, by custom too: it goes with it.
BEFORE_FIRST_NAMES = frozenset("si sidi lalla hadj hajj haji hadji abu abou umm oum ah".split())
# Short forms of van, van de, den: a full stop after them ends nothing.
SHORT_PARTICLES = frozenset("v d vd v.d v.d. v/d".split())

FUNCTION_WORDS = frozenset(
    """aan al alle alles als alsof altijd ander andere anders beetje beter ben bent bij bijna bleef blijft boven buiten
    daar dag dan dat de deed den der deze die dicht dit doe doen doet door dus echt een eens eerst eet eigen elk elke en
    er erg ergens even ga gaan gaat gauw geef geeft geen gehad geld genoeg geweest ging goed graag haar had hadden half
    hard heb hebben heeft heel hele hem hen het hier hij hoe hoeft hou houdt hun ieder iedereen iemand iets ik in is ja
    je jij jou jouw jullie kan kijk klein kom komen komt kon krijgt kun kunnen kwam laat lang later leuk liep maar mag
    man me mee meer men met mij mijn minder misschien mocht moest moet moeten mogen na naar naast nam nee neem nergens
    niemand niet niets niks nodig nog nooit nou nu of om omdat onder ons onze ook oor op open over paar pas per ruim
    samen sinds snel soms staan staat steeds stem stil straks te tegen ten ter terug thuis toch toen tot tussen uit uur
    van vanaf vast veel verder via vind voor vooral vraag vrouw waar waarom want waren was wat weer weet weg wel welke
    wens werd werk wie wij wil wilde willen wist word worden wordt zal ze zeer zeggen zegt zei zelf zelfs zich zie zien
    zij zijn zin zit zitten zo zoals zodat zonder zou zoveel zullen wens laten lees leer loop brood drop kop hulp
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli augustus september
    oktober november december elders vandaag morgen gisteren avond ochtend middag week maand jaar kinderen kind huis
    deur erbij eraan erop eruit ervan hand handen bank post soep thee koffie eten feest gang tuin koor spel
    steun""".split()
)
# Ordinary words that are names as well, but so seldom that one sign more is asked for.
COMMON_WORDS = (
    frozenset(
        """erna net dien long lot ton toon kick just mega comfort lieve ernst job maan ping riet ram tin tien mama
        papa mid max min wei
    gul tamme alla adel alen ane av avi aud august beau bui dev diep div edu eem eja ene enzo fan fanta fer
    geo ha hai hui
    ibn imme ion kader kadi kb ken kr lam lama lei lemma mare may mehari menu mine mir mud nada nader nd neo netje nova
    patience pion poly rem ri rim rong sake sal salam samba sang sari sil sin sky sos sten suc sultan taco
    tam tan tri truc
    trui tu tuba tuur una uno ure us waad wan wem wen wes xr xs zan zeb zemen zwaan anderen lange stel klein
    groot jong oud
    schoon sterk vroeg los rond wild nat koud warm snel slim fit blij stoer lief zacht bang boos moe ziek vol leeg rust
    druk dood weer koning keizer prins haring koek vis brand hoes kost kosten pot rek tas stok stoel tafel
    kast plas punt
    zomer winter herfst lente maandag dank beurt buurt buurman buurvrouw bos veld berg dijk dam haven markt hof kamp
    lamp fiets vriend vrede vreugde vogel vogels schaap haan hond kat poes kip hoek huisman""".split()
    )
    - FUNCTION_WORDS
)

# Words after which a capital letter says nothing about a name: "groep A.", "vitamine D.".
LETTER_CONTEXT = frozenset(
    "vitamine klas groep blok punt optie plan hepatitis type lijn team "
    "niveau model categorie letter factor bus gebouw".split()
)
# Initials of more than one letter.
LONG_INITIALS = frozenset("th ch ph chr joh jac ij fr".split())
# A full stop after these ends no sentence.
ABBREVIATIONS = frozenset(
    "mw mevr mvr dhr hr mr dr drs ir prof ds fam nr tel geb bijv "
    "bv evt ivm o.a oa st burg past ing mej ca resp vd vh".split()
)
SHORT_MONTHS = frozenset("jan feb febr mrt apr jun jul aug sep sept okt nov dec".split())
MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())
