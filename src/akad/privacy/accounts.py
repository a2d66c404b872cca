"""Names of accounts in games and chat: "w3ssel#4410", "KoalaKid_2013", "steam wolfje1988"."""

import re
from collections.abc import Iterator

from akad.privacy.finding import Finding, Label
from akad.privacy.later import later, one_of

_TAGGED = later(r"(?<![\w/#.@])[A-Za-z][\w.'-]{1,24}#\d{3,5}(?!\w)")
_UNDERSCORED = later(r"\b(?<![@./–—-])[A-Za-z\d]{1,16}+(?:_[A-Za-z\d]{1,16}){1,4}(?![\w@–—-]|\.\w)")
_GAMES = "roblox fortnite steam twitch psn xbox minecraft playstation youtube tinder vinted reddit signal viber".split()
_PLACE = (
    r"(?<![^\W_])(?:app|whatsapp|chat|chatnaam|nick(?:name)?|gamer(?:tag|naam)?|game|gamet|speelt|gilde\w*|clan|account\w*|online|"
    r"insta(?:gram)?|snap(?:chat)?|tiktok|twitter|telegram|fb|facebook|discord|signal|roblox|fortnite|steam|twitch|psn|xbox|"
    r"minecraft|playstation|ps[45]|youtube|tinder|grindr|vinted|viber|reddit)(?:-?(?:naam|account|tag))?"
)
_PLACE_BEFORE = later(_PLACE + r"(?:\s[^\W\d_]{2,10}){0,2}[\s:=(]{1,3}$", re.IGNORECASE)
_GAME_HANDLE = later(
    rf"(?<!\w){one_of(_GAMES)}"
    r"(?:-?(?:naam|account|tag))?(?:\s(?:als|is|heet|onder|naam|account))*[\s:=(]{1,3}"
    r"(?P<it>(?=[\w.-]*[A-Za-z])(?=[\w.-]*[\d_])[\w.-]{4,24}\w)",
    re.IGNORECASE,
)
_HANDLE = later(
    r"(?:insta(?:gram)?|snap(?:chat)?|tiktok|twitter|telegram|fb|facebook|skype|discord|linkedin|marktplaats)(?![^\W\d_])"
    r"(?:\s?(?:account|naam|als|heet|is|onder|[:=(/]))*\s*(?P<it>(?=[\w.]*[\d_.])[\w.]{3,}\w)",
    re.IGNORECASE,
)
_SITES = "insta snap tiktok twitter telegram fb facebook skype discord linkedin marktplaats".split()
_ONLINE = later(one_of([*_GAMES, *_SITES]))


def is_online(low: str) -> bool:
    """Say whether there is the name of a game or a site in a word, behind which the name of an account may stand."""
    return _ONLINE.search(low) is not None


def find_accounts(text: str) -> Iterator[Finding]:
    """Yield names of accounts that are written as such."""
    if "#" in text:
        for match in _TAGGED.finditer(text):
            yield Finding(*match.span(), Label.URL, "(account)")
    if "_" in text:
        for match in _underscored(text):
            name = match.group()
            letters = any(map(str.isalpha, name))
            own = any(map(str.isupper, name[1:])) and not name.isupper() and any(map(str.islower, name))
            if letters and (own or _PLACE_BEFORE.search(text, max(0, match.start() - 44), match.start())):
                yield Finding(*match.span(), Label.URL, "(account)")


def _underscored(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_UNDERSCORED` finds, looking only around each underscore."""
    at, done = text.find("_"), 0
    while at >= 0:
        match = _UNDERSCORED.search(text, max(done, at - 16), at + 90)
        if match and match.start() < at:
            yield match
            done = match.end()
        at = text.find("_", max(done, at + 1))


def find_players(text: str, low: str) -> Iterator[Finding]:
    """Yield names of accounts behind the name of a game; `low` is the text in small letters."""
    return _behind(_GAMES, _GAME_HANDLE, text, low)


def find_handles(text: str, low: str) -> Iterator[Finding]:
    """Yield names of accounts behind the name of a site; `low` is the text in small letters."""
    return _behind(_SITES, _HANDLE, text, low)


def _behind(names: list[str], pattern: re.Pattern[str], text: str, low: str) -> Iterator[Finding]:
    for name in names:
        at = low.find(name)
        while at >= 0:
            handle = pattern.match(text, at)
            if handle:
                yield Finding(*handle.span("it"), Label.URL, "(account)")
            at = low.find(name, at + len(name))
