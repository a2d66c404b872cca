"""How Dutch counts in words, for whatever is written out: days, ages, houses, telephone numbers."""

UNITS = tuple("een twee drie vier vijf zes zeven acht negen".split())
TEENS = tuple("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split())
TENS = tuple("twintig dertig veertig vijftig zestig zeventig tachtig negentig".split())

# The same as parts of an expression; one is written in two ways.
ANY_UNIT = "|".join(("een", "één", *UNITS[1:]))
ANY_TEN = "|".join(TENS)
