"""Words right behind which the name of an organisation or a place may stand: "bij", "de", "kerk:".

Written for this project.
"""

BEFORE = frozenset("bij van v vd via door naar in op aan uit voor vanuit langs".split())
VAN = frozenset({"van", "v", "vd"})
ARTICLES = frozenset({"de", "het", "'t", "’t", "t", "'s", "it", "d"})
# Where somebody comes from, lives or goes.
HOMEWARD = frozenset({"uit", "in", "te", "naar"})
# With a colon behind it: "kerk: De Hoeksteen".
KEYS = frozenset(
    """kerk school basisschool moskee werk werkgever bewind bewindvoering bewindvoerder opvang thuiszorg dagbesteding
    dagopvang team crèche bso kdv club stage tempel corporatie verhuurder instelling organisatie kinderopvang koor
    woonvorm opleiding dagcentrum afd afdeling gr groep inbreng nachtzorg judo gym taalles cursus pagode""".split()
)
LEADING = BEFORE | ARTICLES | HOMEWARD | KEYS
