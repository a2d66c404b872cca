"""Learn how much each sign of a name weighs, from made-up texts in which people are marked.

    uv run --with scikit-learn scripts/persons/learn.py          # write the weights into the package
    uv run --with scikit-learn scripts/persons/learn.py --try    # only say how well it goes on texts kept apart

Run it after a change of the signs (`akad.privacy.signs`), of the lists of words, or of a finder that comes before the
one of people. It reads `scripts/persons/texts` and `tests/privacy/corpus`, but never the files called `unseen_*`: on
those the figures of docs/anonimiteit.md are measured.
"""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from marked import Marked, read
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from akad.privacy import engine
from akad.privacy.judge import NOTHING, STEPS
from akad.privacy.persons import ENOUGH, PersonFinder
from akad.privacy.signs import signs_of

ROOT = Path(__file__).parents[2]
DATA = ROOT / "src" / "akad" / "privacy" / "data"
# A sign that was seen less often says nothing of other texts.
SEEN = 3
# How much a text counts when it is written over in small letters or in capitals: as people type it, but not by itself.
COPY = 0.5
# How much it counts that a place or an organisation is taken for a person: it goes, where it would have been offered.
NEARLY = 0.3
FOLDS = 4
# How freely a sign may weigh: the less, the more signs must agree. On texts kept apart 0.5 did better than 1 and 2.
FREEDOM = 0.5

Example = tuple[list[str], str]


class Watcher(PersonFinder):
    """Writes down the signs of every word that may be a name, instead of judging them."""

    words: list[tuple[int, list[str]]]

    def _names(self) -> list[tuple[int, int]]:
        """Find no names, and keep the signs."""
        t = self._t
        Watcher.words = [(t.starts[at], signs_of(t.words[at], shape) + around) for at, shape, around in self.seen()]
        return []


def examples(marked: Marked, find: engine.Engine) -> list[Example]:
    """Return the signs of each word that may be a name, with the label of what it is part of ("" of nothing)."""
    Watcher.words = []
    find(marked.text)
    return [
        (signs, next((label for begin, stop, label in marked.spans if begin <= start < stop), ""))
        for start, signs in Watcher.words
    ]


def copies(texts: list[Marked]) -> list[Marked]:
    """Return the texts in small letters, and one in three in capitals."""
    small = [text.written(text.text.lower()) for text in texts if text.text.lower() != text.text]
    large = [text.written(text.text.upper()) for text in texts[::3]]
    return [text for text in (*small, *large) if text is not None]


def fit(known: list[Example], weights: Iterable[float]) -> tuple[DictVectorizer, LogisticRegression]:
    """Return the weights that tell the names in `known` best."""
    counted = Counter(sign for signs, _ in known for sign in signs)
    vectors = DictVectorizer()
    vectors.fit([dict.fromkeys([sign for sign, seen in counted.items() if seen >= SEEN], 1)])
    each = np.array(list(weights)) * [NEARLY if label not in {"", "PERSOON"} else 1 for _, label in known]
    model = LogisticRegression(C=FREEDOM, max_iter=3000, fit_intercept=False)
    model.fit(matrix(vectors, known), [label == "PERSOON" for _, label in known], sample_weight=each)
    return vectors, model


def matrix(vectors: DictVectorizer, known: list[Example]) -> object:
    """Return the signs as a sparse matrix with small indices, which the model wants."""
    rows = vectors.transform([dict.fromkeys(signs, 1) for signs, _ in known])
    rows.indices, rows.indptr = rows.indices.astype("int32"), rows.indptr.astype("int32")
    return rows


def learn(texts: list[Marked], find: engine.Engine) -> tuple[DictVectorizer, LogisticRegression]:
    """Return the weights learnt from the texts and their copies."""
    own = [example for text in texts for example in examples(text, find)]
    also = [example for text in copies(texts) for example in examples(text, find)]
    return fit(own + also, [1.0] * len(own) + [COPY] * len(also))


def write(vectors: DictVectorizer, model: LogisticRegression) -> int:
    """Write the signs with their weights into the package; return how many there are."""
    steps = np.clip(np.round(model.coef_[0] * STEPS).astype(int), -NOTHING + 1, NOTHING - 1)
    kept = steps != 0
    names = vectors.get_feature_names_out()[kept]
    (DATA / "tekens.txt").write_text("\n".join(names), "utf-8")
    (DATA / "gewichten.bin").write_bytes(bytes((steps[kept] + NOTHING).tolist()))
    return len(names)


def try_out(texts: list[Marked], find: engine.Engine) -> None:
    """Print how many words of names are found in texts that were kept apart, and how many others are taken for one."""
    found = wrong = names = 0
    for fold in range(FOLDS):
        vectors, model = learn([text for at, text in enumerate(texts) if at % FOLDS != fold], find)
        apart = [example for text in texts[fold::FOLDS] for example in examples(text, find)]
        for odds, (_, label) in zip(model.decision_function(matrix(vectors, apart)), apart, strict=True):
            names += label == "PERSOON"
            found += label == "PERSOON" and odds >= ENOUGH
            wrong += not label and odds >= ENOUGH
    print(f"{names} words of names, {found / names:.3f} found; {wrong} others taken for one")


def main() -> None:
    """Learn from all texts, or try it out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--try", dest="only_try", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    engine.PersonFinder = Watcher  # type: ignore[misc]
    paths = [*(ROOT / "scripts/persons/texts").glob("*.txt"), *(ROOT / "tests/privacy/corpus").glob("*.jsonl")]
    texts = [text for path in sorted(paths) if not path.name.startswith("unseen") for text in read(path)]
    find = engine.Engine()
    if arguments.only_try:
        try_out(texts, find)
        return
    print(f"{len(texts)} texts, {write(*learn(texts, find))} signs")


if __name__ == "__main__":
    main()
