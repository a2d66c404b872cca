"""Measure how well and how fast people are found, next to deduce where that is wanted.

    uv run python -m benchmarks.anonymity                          # on the held-out half of our own corpus
    uv run python -m benchmarks.anonymity --corpus FILE.jsonl ...  # on others
    uv run python -m benchmarks.anonymity --deduce                 # deduce too, in an environment of its own

The times are of the processor, so that other work on the machine counts less; only the whole command is by the clock.
Each program runs in a process of its own, one after the other, on the same texts. Ratios are what lasts: the times are
those of the machine of today.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.anonymity_score import Marked, Spans, read, score

ROOT = Path(__file__).parents[1]
DEFAULT = ROOT / "tests" / "privacy" / "corpus" / "held.jsonl"
_BULK = 1_000_000
_LINE = 200


def _akad() -> Callable[[str], Spans]:
    from akad.privacy import Boundary

    boundary = Boundary()
    return lambda text: [(finding.start, finding.end) for finding in boundary.find_in(text)]


def _deduce() -> Callable[[str], Spans]:
    import deduce  # type: ignore[import-not-found, unused-ignore]

    program = deduce.Deduce()
    return lambda text: [(found.start_char, found.end_char) for found in program.deidentify(text).annotations]


PROGRAMS = {"akad": _akad, "deduce": _deduce}


def measure(program: str, corpora: list[Path]) -> dict[str, object]:
    """Return the figures of one program; called in a fresh process, so that start and memory are its own."""
    before = time.perf_counter()
    find = PROGRAMS[program]()
    find("Jan de Vries woont in Amsterdam, tel 06 12345678.")
    start = time.perf_counter() - before
    results: dict[str, object] = {}
    texts: list[Marked] = []
    for corpus in corpora:
        marked = read(corpus)
        texts += marked
        figures = score(marked, find)
        results[corpus.name] = {
            "must_recall": figures.must_recall,
            "recall": figures.recall,
            "precision": figures.precision,
            "false_alarms": figures.false_alarms,
            "must_spans": figures.must_spans,
            "by_label": figures.by_label,
        }
    joined = "\n".join(marked.text for marked in texts)
    plain = "\n".join(marked.text for marked in texts if not marked.spans)
    line = (joined * (_LINE // len(joined) + 1))[:_LINE].replace("\n", " ")
    return {
        "corpora": results,
        "start_ms": 1000 * start,
        "line_ms": 1000 * _median(find, line),
        "characters_per_second": _bulk(find, joined, _BULK if program == "akad" else _BULK // 20),
        "characters_per_second_plain": _bulk(find, plain, _BULK if program == "akad" else _BULK // 20),
        "memory_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _median(find: Callable[[str], Spans], line: str) -> float:
    times = []
    for _ in range(21):
        before = time.perf_counter()
        find(line)
        times.append(time.perf_counter() - before)
    return sorted(times)[10]


def _bulk(find: Callable[[str], Spans], text: str, size: int) -> float:
    long = (text + "\n") * (size // len(text) + 1)
    before = time.process_time()
    find(long)
    return len(long) / (time.process_time() - before)


def _command(corpora: list[Path]) -> float:
    """Return how many characters a second the whole command does on a large file of short lines, its start included."""
    texts = [marked.text for corpus in corpora for marked in read(corpus)]
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder) / "veel.jsonl"
        size = number = 0
        with large.open("w", encoding="utf-8") as out:
            while size < 4 * _BULK:
                text = texts[number % len(texts)]
                out.write(json.dumps({"id": number, "text": text}) + "\n")
                size, number = size + len(text), number + 1
        before = time.perf_counter()
        subprocess.run(["akad", "anonimiseer", "--jsonl", str(large)], stdout=subprocess.DEVNULL, check=True)
        return size / (time.perf_counter() - before)


def _in_process(program: str, corpora: list[Path]) -> dict[str, object]:
    arguments = ["-m", "benchmarks.anonymity", "--measure", program]
    arguments += ["--corpus", *(str(corpus.resolve()) for corpus in corpora)]
    command = [sys.executable, *arguments]
    if program == "deduce":
        command = ["uv", "run", "--no-project", "--with", "deduce", "--with", "attrs", "python", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ, cwd=ROOT)
    if done.returncode:
        raise SystemExit(f"{program}: {done.stderr.strip().splitlines()[-1]}")
    answer: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _show(program: str, figures: dict[str, object], peer: dict[str, object] | None) -> None:
    print(f"\n{program}")
    corpora = figures["corpora"]
    assert isinstance(corpora, dict)
    for name, values in corpora.items():
        print(
            f"  {name}: must-recall {values['must_recall']:.3f} of {values['must_spans']}, all {values['recall']:.3f}, "
            f"precision {values['precision']:.3f}, false alarms {values['false_alarms']:.2f} per 100 words"
        )
        print("    " + ", ".join(f"{label} {hit}/{total}" for label, (hit, total) in values["by_label"].items()))
    for key in ("start_ms", "line_ms", "characters_per_second", "characters_per_second_plain", "memory_mib"):
        value = figures[key]
        assert isinstance(value, float)
        ratio = ""
        if peer is not None and isinstance(other := peer[key], float):
            ratio = f"   (deduce: {other:,.1f}; ratio {value / other:.3f})"
        print(f"  {key}: {value:,.1f}{ratio}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", nargs="+", type=Path, default=[DEFAULT])
    parser.add_argument("--deduce", action="store_true", help="measure deduce too, with the same texts")
    parser.add_argument("--measure", choices=PROGRAMS, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.measure:
        print(json.dumps(measure(args.measure, args.corpus)))
        return
    peer = _in_process("deduce", args.corpus) if args.deduce else None
    print(f"akad anonimiseer --jsonl, a file, by the clock: {_command(args.corpus):,.0f} characters a second")
    _show("akad", _in_process("akad", args.corpus), peer)
    if peer is not None:
        _show("deduce", peer, None)


if __name__ == "__main__":
    main()
