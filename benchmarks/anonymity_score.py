"""How well findings agree with a marked corpus, with the definitions of the corpus's own scorer.

A span is covered when each of its letters and digits lies in some finding; a finding is right when it touches a span.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs

Spans = list[tuple[int, int]]


@attrs.frozen
class Marked:
    """A text with what is to be found in it: (start, end, label, must)."""

    text: str
    spans: tuple[tuple[int, int, str, bool], ...]


@attrs.frozen
class Score:
    """The figures of one corpus; the first three between 0 and 1, false alarms per 100 words without identifiers."""

    must_recall: float
    recall: float
    precision: float
    false_alarms: float
    must_spans: int
    leaks: tuple[str, ...]
    by_label: dict[str, tuple[int, int]]


def read(path: Path) -> list[Marked]:
    """Return the texts of a corpus of lines {"text", "spans": [{"start", "end", "label", "must"}]}."""
    records = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    return [
        Marked(r["text"], tuple((s["start"], s["end"], s["label"], s["must"]) for s in r["spans"])) for r in records
    ]


def score(texts: Iterable[Marked], find: Callable[[str], Spans]) -> Score:
    """Return how well `find` does on the texts."""
    covered: Counter[str] = Counter()
    total: Counter[str] = Counter()
    must = must_covered = predicted = right = words = alarms = 0
    leaks: list[str] = []
    for marked in texts:
        found = find(marked.text)
        letters = {at for start, end in found for at in range(start, end)}
        wanted = {at for start, end, _, _ in marked.spans for at in range(start, end)}
        predicted += len(found)
        right += sum(not wanted.isdisjoint(range(start, end)) for start, end in found)
        if not marked.spans:
            words += len(marked.text.split())
            alarms += len(found)
        for start, end, label, needed in marked.spans:
            hit = all(at in letters for at in range(start, end) if marked.text[at].isalnum())
            total[label] += 1
            covered[label] += hit
            must += needed
            must_covered += needed and hit
            if needed and not hit:
                leaks.append(marked.text[start:end])
    return Score(
        must_recall=must_covered / must if must else 1.0,
        recall=sum(covered.values()) / sum(total.values()) if total else 1.0,
        precision=right / predicted if predicted else 1.0,
        false_alarms=100 * alarms / words if words else 0.0,
        must_spans=must,
        leaks=tuple(leaks),
        by_label={label: (covered[label], total[label]) for label in sorted(total)},
    )
