"""What the meeting says no to, and why: the screen asks the table and tries again."""


class Refusal(Exception):
    """Something that cannot be done now; `str()` is a Dutch sentence for the screen."""


class EmptyText(Refusal):
    """Nothing was typed, or nothing was left of it."""

    def __init__(self) -> None:
        super().__init__("er staat nog niets; typ eerst wat er gezegd is")


class KringLeeg(Refusal):
    """A kring has no idea and no reason yet: a column is not skipped silently (DOMAIN: "bewust leeg")."""

    def __init__(self, kring: str) -> None:
        super().__init__(f"in de kring '{kring}' staat nog niets")
        self.kring = kring


class NoConsent(Refusal):
    """It is not known whether the bewoner agrees that the case is discussed."""

    def __init__(self) -> None:
        super().__init__("vraag eerst of de bewoner het goed vindt dat we dit bespreken")


class NotNow(Refusal):
    """Something does not fit where the meeting is."""
