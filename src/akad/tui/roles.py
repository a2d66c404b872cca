"""Who somebody can be: roles to choose from instead of a name."""

from akad.model import Sessie

_ROLES = (
    *("de bewoner", "partner", "moeder", "vader", "dochter", "zoon", "zus", "broer", "vriend", "vriendin"),
    *("buurvrouw", "buurman", "begeleider", "vrijwilliger", "iemand van de buurt"),
)


def roles_of(sessie: Sessie | None) -> tuple[str, ...]:
    """Return the roles to choose from: first those of the netwerk of this session, then what is common."""
    network = [contact.rol for contact in sessie.casus.netwerk] if sessie is not None else []
    return tuple(dict.fromkeys((_ROLES[0], *network, *_ROLES)))
