"""Floors on what points at somebody together; `quasi.jsonl` was looked at while building, `quasi_held.jsonl` not."""

import json
from pathlib import Path

import pytest

from akad.privacy import Boundary

CORPUS = Path(__file__).parent / "corpus"
BOUNDARY = Boundary()


def recall(corpus: str, label: str) -> float:
    """Return the share of the marks of this label that are covered by what is found."""
    wanted = covered = 0
    for line in (CORPUS / corpus).read_text("utf-8").splitlines():
        record = json.loads(line)
        letters = {at for f in BOUNDARY.find_in(record["text"]) for at in range(f.start, f.end)}
        for span in record["spans"]:
            if span["label"] == label:
                wanted += 1
                marked = (at for at in range(span["start"], span["end"]) if record["text"][at].isalnum())
                covered += all(at in letters for at in marked)
    return covered / wanted


@pytest.mark.parametrize(
    ("corpus", "label", "floor"),
    [
        ("quasi.jsonl", "LEEFTIJD", 0.90),
        ("quasi.jsonl", "DATUM", 0.88),
        ("quasi.jsonl", "PLAATS", 0.95),
        ("quasi.jsonl", "ORGANISATIE", 0.88),
        ("like_dev.jsonl", "ORGANISATIE", 0.90),
        ("like_dev.jsonl", "PLAATS", 0.85),
        ("quasi_held.jsonl", "LEEFTIJD", 0.85),
        ("quasi_held.jsonl", "ORGANISATIE", 0.65),
        ("held.jsonl", "ORGANISATIE", 0.88),
    ],
)
def test_floors(corpus: str, label: str, floor: float) -> None:
    assert recall(corpus, label) >= floor


def test_text_without_anybody_is_left_alone() -> None:
    words = alarms = 0
    for line in (CORPUS / "quasi.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        if not record["spans"]:
            words += len(record["text"].split())
            alarms += len(BOUNDARY.find_in(record["text"]))
    assert 100 * alarms / words <= 1.0
