"""Finding and replacing what points at a person. Text of people enters the model through here only."""

from akad.privacy.boundary import Admitted, Anonymised, Boundary, anonymise, find, from_record, own_words
from akad.privacy.cleaning import clean
from akad.privacy.finding import QUASI, Finding, Label
from akad.privacy.names import SessionNames
from akad.privacy.paragraphs import as_one_text, paragraphs
from akad.privacy.rules import RULES

__all__ = [
    "QUASI",
    "RULES",
    "Admitted",
    "Anonymised",
    "Boundary",
    "Finding",
    "Label",
    "SessionNames",
    "anonymise",
    "as_one_text",
    "clean",
    "find",
    "from_record",
    "own_words",
    "paragraphs",
]
