"""Words that tell something of a life that few others in the same street have. Written for this project."""

import re

_STEMS = {
    "een geloof": """
        kerk* moskee* synagoge* tempel* katholiek* gereformeerd* islamitisch* joods* hindoe* jehova*
        pinkstergemeente""",
    "een opname, ziekte of ongeluk": """
        opname* opgenomen ziekenhuis* ziekenhuisopname* crisisopname* hartinfarct* beroerte* herseninfarct* amputatie*
        kanker* ongeluk* ongeval* brand zelfmoord* suïcide* suicide*""",
    "een verlies of een scheiding": """
        overleden overleed begrafenis begraven weduwe weduwnaar gescheiden scheiding* uithuisplaatsing*
        uithuisgeplaatst*""",
    "politie, straf of ontruiming": """
        gevangenis* detentie* gedetineerd* veroordeeld* taakstraf* reclassering* ontruimd ontruiming* huisuitzetting*
        arrestatie* gearresteerd* aangehouden""",
    "een land of een taal": """
        eritre* marok* turk* syri* somal* surina* antill* pool poolse polen bulgaar* bulgarije roemeen* roemenië oekra*
        irak* iran* afgha* chinees* chinese vietnam* ghan* nigeri* ethiop* koerd* armeen* russ* portug* spaans*
        kaapverd* moluk* indones*""",
    "iets wat bijna niemand anders heeft": """
        de_enige als_enige iedereen_kent bekend_van in_de_krant kampioen* tweeling*""",
}


def _pattern(stems: str) -> re.Pattern[str]:
    words = (re.escape(stem).replace(r"\*", r"\w*").replace("_", r"\s+") for stem in stems.split())
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


TELLING = {kind: _pattern(stems) for kind, stems in _STEMS.items()}
"""By what it is in plain Dutch. Only the kind is ever shown or counted, never the word."""
