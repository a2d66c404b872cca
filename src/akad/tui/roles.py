"""Who somebody can be: roles to choose from instead of a name."""

from akad.model import Sessie

_ROLES = (
    *("de bewoner", "partner", "moeder", "vader", "dochter", "zoon", "zus", "broer", "vriend", "vriendin"),
    *("buurvrouw", "buurman", "begeleider", "vrijwilliger", "iemand van de buurt"),
)


def roles_of(sessie: Sessie | None) -> tuple[str, ...]:
    """Return the roles to choose from: first those of the netwerk of this session, then what is common."""
    network = [contact.rol for contact in sessie.casus.netwerk] if sessie is not None else []
    roles: dict[str, str] = {}
    for role in (_ROLES[0], *network, *_ROLES):
        roles.setdefault(role.casefold(), role)  # "Moeder" and "moeder" are one
    return tuple(roles.values())
