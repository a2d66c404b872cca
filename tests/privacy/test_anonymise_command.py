"""`akad anonimiseer` from outside, as a process with real pipes."""

import json
import os
import subprocess
import sys
from pathlib import Path

MAIN = (
    "import argparse, sys\n"
    "from akad.cli import anonymise\n"
    "parser = argparse.ArgumentParser(prog='akad')\n"
    "anonymise.add_parser(parser.add_subparsers(required=True))\n"
    "args = parser.parse_args()\n"
    "assert 'akad.privacy' not in sys.modules\n"
    "sys.exit(args.run(args))\n"
)


def akad(*args: str, stdin: bytes = b"", pass_fds: tuple[int, ...] = ()) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-c", MAIN, "anonimiseer", *args],
        input=stdin,
        capture_output=True,
        check=False,
        pass_fds=pass_fds,
    )


def test_text_in_text_out() -> None:
    done = akad(stdin=b"zijn zus Marijke belt\n")
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, "zijn zus belt\n", b"")


def test_lines_keep_their_text_and_get_offsets_in_it() -> None:
    text = "Rene\u0301 Bakker belt"
    done = akad("--jsonl", stdin=json.dumps({"id": 7, "text": text}).encode())
    record = json.loads(done.stdout)
    assert record["id"] == 7
    assert record["text"] == text
    assert [(s["start"], s["end"], s["label"]) for s in record["spans"]] == [(0, 12, "PERSOON")]


def test_json_says_what_it_found_and_not_the_text() -> None:
    done = akad("--json", stdin=b"Marijke is 72 jaar")
    spans = json.loads(done.stdout)["spans"]
    assert [(s["label"], s["must"], s["replacement"]) for s in spans] == [
        ("PERSOON", True, "Iemand"),
        ("LEEFTIJD", False, "in de zeventig"),
    ]
    assert b"Marijke" not in done.stdout


def test_a_bad_line_is_named_and_ends_with_two() -> None:
    done = akad("--jsonl", stdin=b'{"id": 1, "text": "soep"}\n{"id": 2}\n')
    assert done.returncode == 2
    assert done.stdout.count(b"\n") == 1
    assert "regel 2" in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_text_that_is_no_utf8_is_refused_in_one_sentence() -> None:
    done = akad(stdin=b"goed\n\xff\xfe\n")
    assert done.returncode == 2
    assert "regel 2" in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = akad(str(tmp_path / "weg.txt"))
    assert done.returncode == 2
    assert "bestaat niet" in done.stderr.decode()


def test_names_come_from_a_descriptor() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"Zonnestraal = de bewoner\n")
    os.close(writing)
    done = akad("--namen", str(reading), stdin=b"zonnestraal kookt", pass_fds=(reading,))
    os.close(reading)
    assert done.stdout == b"de bewoner kookt"


def test_names_and_text_cannot_both_be_standard_input() -> None:
    assert akad("--namen", "-").returncode == 2


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    lines = tmp_path / "veel.jsonl"
    lines.write_text("".join(json.dumps({"id": n, "text": "soep"}) + "\n" for n in range(5000)))
    process = subprocess.Popen(
        [sys.executable, "-c", MAIN, "anonimiseer", "--jsonl", str(lines)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_help_is_dutch_and_light() -> None:
    done = akad("--help")
    assert done.returncode == 0
    assert "haal" in done.stdout.decode() or "Lees tekst" in done.stdout.decode()


def test_the_numbers_of_a_field_count_when_asked_for() -> None:
    text = b"zij staat ergens in clever 883"
    assert akad(stdin=text).stdout == text
    done = akad("--domein", "mobw", stdin=text)
    assert done.returncode == 0
    assert b"883" not in done.stdout


def test_a_field_that_is_not_there_is_named() -> None:
    done = akad("--domein", "zeevaart", stdin=b"soep")
    assert done.returncode == 2
    assert "zeevaart" in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_a_large_file_comes_out_in_order_and_complete(tmp_path: Path) -> None:
    lines = [json.dumps({"id": n, "text": f"buurvrouw Marijke {'brengt soep ' * 90}"}) for n in range(2000)]
    lines[1500] = "{"
    large = tmp_path / "veel.jsonl"
    large.write_text("\n".join(lines))
    done = akad("--jsonl", str(large))
    assert done.returncode == 2
    assert "regel 1501" in done.stderr.decode()
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == list(range(1500))
    assert all(answer["spans"] == [{"start": 10, "end": 17, "label": "PERSOON"}] for answer in answers)


def test_what_is_found_in_a_large_text_stands_where_it_is(tmp_path: Path) -> None:
    text = f"buurvrouw Marijke {'brengt soep ' * 90}\n" * 400
    large = tmp_path / "veel.txt"
    large.write_text(text)
    spans = json.loads(akad("--json", str(large)).stdout)["spans"]
    assert len(spans) == 400
    assert {text[span["start"] : span["end"]] for span in spans} == {"Marijke"}


def test_a_line_is_answered_when_it_is_whole() -> None:
    """A program that waits for each answer gets it, also when it writes half a line more."""
    process = subprocess.Popen(
        [sys.executable, "-c", MAIN, "anonimiseer", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b'{"id": 1, "text": "soep"}\n{"id": 2, "te')
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == 1
    process.stdin.write(b'xt": "brood"}')
    process.stdin.close()
    assert json.loads(process.stdout.read()) == {"id": 2, "text": "brood", "spans": []}
    process.stdout.close()
    assert process.wait() == 0
