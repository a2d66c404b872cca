"""Finding and replacing what points at a person. Text of people enters the model through here only."""

from akad.privacy.boundary import Admitted, Boundary, clean, from_record, own_words
from akad.privacy.finding import Finding, Label
from akad.privacy.names import SessionNames

__all__ = [
    "Admitted",
    "Boundary",
    "Finding",
    "Label",
    "SessionNames",
    "clean",
    "from_record",
    "own_words",
]
