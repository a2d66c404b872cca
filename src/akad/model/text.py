"""Text of a person that may be kept.

A plain `str` is whatever somebody typed. A `SafeText` has been through `akad.privacy`. The model accepts nothing
else for words of people, so a forgotten check is a type error for mypy and a `TypeError` at run time, not a leak.
"""

from typing import Any, Self

import attrs


class SafeText(str):
    """Words of a person after the privacy boundary; only `akad.privacy` may vouch for text.

    Every operation of `str` (slicing, joining, `upper`) gives a plain `str` again: text that was put together
    anew has to pass the boundary anew.
    """

    __slots__ = ()

    def __new__(cls, *_args: object) -> Self:
        """Refuse: a safe text is made by `akad.privacy`, not by calling the class."""
        raise TypeError("SafeText is made by akad.privacy, not by calling the class")

    @classmethod
    def _vouch(cls, text: str) -> Self:
        """Turn `text` into safe text without looking at it. For `akad.privacy` only; a test guards that."""
        return str.__new__(cls, text)


def _is_safe(_instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if not isinstance(value, SafeText):
        raise TypeError(f"{attribute.name}: SafeText expected, got {type(value).__name__}")


def _is_safe_or_none(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    # Not attrs' `optional` around the other: most of these fields are empty, and a thousand records have a million.
    if value is not None:
        _is_safe(instance, attribute, value)


def _all_safe(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[object, ...]) -> None:
    for item in value:
        _is_safe(instance, attribute, item)


def safe_text() -> Any:
    """Return an attrs field that must hold safe text."""
    return attrs.field(validator=_is_safe)


def optional_safe_text() -> Any:
    """Return an attrs field that holds safe text or nothing yet (None)."""
    return attrs.field(default=None, validator=_is_safe_or_none)


def safe_texts() -> Any:
    """Return an attrs field that holds a tuple of safe texts, empty by default."""
    return attrs.field(default=(), validator=_all_safe)


def unknown_keys() -> Any:
    """Return the field `overig`: keys of the record that this version does not know, kept as they were read.

    A newer program or a plugin wrote them; a rewrite puts them back.
    """
    return attrs.field(factory=dict, repr=False)
