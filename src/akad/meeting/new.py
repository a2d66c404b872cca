"""A session that begins with nothing but a code name."""

from akad.model import Casus, CasusSoort, SafeText, Sessie, Tafel, Toestemming, Werkwijze, WerkwijzeKern


def new_sessie(
    *,
    sessie_id: str,
    codenaam: str,
    werkwijze: Werkwijze,
    soort: CasusSoort,
    toestemming: Toestemming,
    wijktafel: SafeText | None = None,
) -> Sessie:
    """Return a prepared session without a case yet; the table fills it in the first steps."""
    return Sessie(
        id=sessie_id,
        codenaam=codenaam,
        werkwijze=WerkwijzeKern.of(werkwijze),
        casus=Casus(soort=soort, toestemming=toestemming),
        tafel=Tafel(wijktafel=wijktafel),
    )
