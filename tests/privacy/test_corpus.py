"""Floors on marked texts.

The weights of persons are learnt from all of them but the `unseen_*` ones. Of those, 1 and 2 were looked at to see
where a name or an address ends; 3 to 7 only as totals. The traps are written to mislead: names that are ordinary words
too, and ordinary words written as names, where nothing but the sense tells which.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.anonymity_score import read, score

from akad.privacy import Boundary

CORPUS = Path(__file__).parent / "corpus"
BOUNDARY = Boundary()


def spans(text: str) -> list[tuple[int, int]]:
    return [(finding.start, finding.end) for finding in BOUNDARY.find_in(text)]


@pytest.mark.parametrize(
    ("corpus", "must_recall", "precision", "false_alarms"),
    [
        ("unseen_1.jsonl", 0.97, 0.95, 1.0),
        ("unseen_2.jsonl", 0.97, 0.95, 1.0),
        ("unseen_3.jsonl", 0.97, 0.95, 1.0),
        ("unseen_4.jsonl", 0.97, 0.95, 1.0),
        ("unseen_5.jsonl", 0.96, 0.95, 1.0),
        ("unseen_6.jsonl", 0.96, 0.95, 1.0),
        ("unseen_7.jsonl", 0.96, 0.95, 1.0),
        ("unseen_traps.jsonl", 0.77, 0.8, 1.5),
        ("held.jsonl", 0.98, 0.95, 1.0),
        ("building.jsonl", 0.98, 0.95, 1.0),
        ("apart.jsonl", 0.98, 0.95, 1.0),
        ("apart2.jsonl", 0.98, 0.95, 1.0),
        ("rows.jsonl", 0.98, 0.95, 1.0),
        ("rows2.jsonl", 0.96, 0.95, 1.2),
        ("rows3.jsonl", 0.97, 0.95, 1.0),
        ("terse.jsonl", 0.97, 0.95, 1.5),
        ("like_dev.jsonl", 0.97, 0.95, 1.2),
    ],
)
def test_floors(corpus: str, must_recall: float, precision: float, false_alarms: float) -> None:
    figures = score(read(CORPUS / corpus), spans)
    assert figures.must_recall >= must_recall, figures.leaks
    assert figures.precision >= precision
    assert figures.false_alarms <= false_alarms


@pytest.mark.parametrize("corpus", sorted(path.name for path in CORPUS.glob("*.jsonl")))
def test_marks_stand_where_they_say(corpus: str) -> None:
    import json

    for line in (CORPUS / corpus).read_text("utf-8").splitlines():
        record = json.loads(line)
        for span in record["spans"]:
            assert record["text"][span["start"] : span["end"]] == span["text"]


def test_many_names_in_many_sentences() -> None:
    """Names of all backgrounds, in both cases, in ordinary sentences: nothing that the lists know may survive."""
    names = "Marijke Youssef Hatice Surendra Churandy Abrehet Rawan Kwabena Meiling Krzysztof Desislava Ifrah".split()
    sentences = (
        "{} wil graag mee naar de eettafel",
        "gisteren belde {} over de sleutel",
        "zijn zus {} brengt soep",
        "volgens {} is de lift stuk",
        "de fiets van {} is weg",
    )
    for name in names:
        for sentence in sentences:
            for written in (name, name.lower()):
                text = sentence.format(written)
                assert written not in BOUNDARY.anonymise(text).text, text


def test_the_benchmark_starts_as_its_document_says() -> None:
    command = [sys.executable, "-m", "benchmarks.anonymity", "--help"]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
