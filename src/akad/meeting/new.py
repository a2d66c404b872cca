"""A session that begins with nothing but a code name."""

from akad.model import Casus, CasusSoort, SafeText, Sessie, Tafel, Toestemming, Werkwijze, WerkwijzeKern


def new_sessie(
    *,
    sessie_id: str,
    codenaam: str,
    werkwijze: Werkwijze,
    soort: CasusSoort,
    toestemming: Toestemming,
    toelichting: SafeText | None = None,
    wijktafel: SafeText | None = None,
) -> Sessie:
    """Return a prepared session without a case yet; `toelichting` says why it is discussed without any trace."""
    return Sessie(
        id=sessie_id,
        codenaam=codenaam,
        werkwijze=WerkwijzeKern.of(werkwijze),
        casus=Casus(soort=soort, toestemming=toestemming, toestemming_toelichting=toelichting),
        tafel=Tafel(wijktafel=wijktafel),
    )
