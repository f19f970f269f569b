"""How the command behaves: results on standard output, messages on standard error, documented exit codes, one line for each fault."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import pdfs

ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "EXTRACTOR_PASSWORD"}


def run(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The real command, in a process of its own."""
    command = [sys.executable, "-m", "extractor", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env=ENVIRONMENT | environment)


def file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def complains(done: subprocess.CompletedProcess[bytes], code: int, *words: str) -> None:
    """One line on standard error that says what is wrong and what to do; nothing on standard output."""
    lines = done.stderr.decode().splitlines()
    assert done.returncode == code, lines
    assert len(lines) == 1, lines
    assert all(word in lines[0] for word in words), lines
    assert not done.stdout


def test_the_result_goes_to_standard_output_and_messages_elsewhere(tmp_path: Path) -> None:
    done = run("extract", file(tmp_path, "by.pdf", pdfs.catalogue()))
    assert done.returncode == 0
    result = json.loads(done.stdout)
    assert [p["title"] for p in result["projects"]] == ["Den grønne by del 1", "Den grønne by del 2"]
    assert result["projects"][0]["period"]["start"] == "2020-06"
    assert result["projects"][0]["contacts"][0]["email"] == "idkr@kommunen.example"
    assert b"2 projects" in done.stderr


def test_quiet_says_nothing(tmp_path: Path) -> None:
    done = run("extract", "-q", file(tmp_path, "by.pdf", pdfs.catalogue()))
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    source = file(tmp_path, "by.pdf", pdfs.catalogue())
    done = run("extract", source, "-o", tmp_path / "by.json")
    assert (done.returncode, done.stdout) == (0, b"")
    assert json.loads((tmp_path / "by.json").read_text(encoding="utf-8"))["source"]["filename"] == "by.pdf"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["by.json", "by.pdf"]


def test_standard_input(tmp_path: Path) -> None:
    done = run("extract", "-q", "-", stdin=pdfs.catalogue())
    assert json.loads(done.stdout)["source"]["filename"] == "stdin.pdf"


def test_several_files_go_to_a_folder_under_names_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "out").mkdir()
    first, second = file(tmp_path, "by.pdf", pdfs.catalogue()), file(tmp_path / "a", "by.pdf", pdfs.catalogue(1))
    assert run("extract", first, second, "-o", tmp_path / "out").returncode == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["by-2.json", "by.json"]


def test_one_bad_file_among_several_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    bad, good = file(tmp_path, "bad.pdf", b"no pdf"), file(tmp_path, "good.pdf", pdfs.catalogue())
    assert run("extract", bad, good, "-o", tmp_path / "out").returncode == 3
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["good.json"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("text.pdf", b"Hej med dig", ("not a PDF",)),
        ("empty.pdf", b"", ("empty",)),
        ("truncated.pdf", pdfs.truncated(), ("damaged", "qpdf")),
        ("locked.pdf", pdfs.encrypted("hemmelig"), ("password", "--password-file", "EXTRACTOR_PASSWORD")),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, data: bytes, words: tuple[str, ...]) -> None:
    target = tmp_path / "out.json"
    complains(run("extract", file(tmp_path, name, data), "-o", target), 3, name, *words)
    assert not target.exists()


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    complains(run("extract", tmp_path / "none.pdf"), 3, "none.pdf", "no such file")
    complains(run("extract", tmp_path), 3, "folder")


def test_the_right_password_opens_and_the_wrong_one_does_not(tmp_path: Path) -> None:
    locked = file(tmp_path, "locked.pdf", pdfs.encrypted("hemmelig"))
    right, wrong = file(tmp_path, "right", b"hemmelig\n"), file(tmp_path, "wrong", b"gaet\n")
    assert run("extract", "-q", locked, "--password-file", right).returncode == 0
    assert run("extract", "-q", locked, EXTRACTOR_PASSWORD="hemmelig").returncode == 0
    complains(run("extract", locked, "--password-file", wrong), 3, "wrong")
    complains(run("extract", locked, "--password-file", tmp_path / "none"), 3, "password file")


def test_pictures_only(tmp_path: Path) -> None:
    source = file(tmp_path, "scan.pdf", pdfs.picture())
    done = run("extract", source, "--ocr", "never")
    (fault,) = [d for d in json.loads(done.stdout)["diagnostics"] if d["severity"] == "error"]
    assert (done.returncode, fault["code"]) == (0, "no-text-layer")
    assert b"no-text-layer" in done.stderr
    assert run("extract", source, "--ocr", "never", "--strict").returncode == 5


def test_a_pdf_that_is_no_catalogue_is_extracted_and_said_to_be_none(tmp_path: Path) -> None:
    done = run("extract", file(tmp_path, "brev.pdf", pdfs.letter()))
    result = json.loads(done.stdout)
    assert (done.returncode, result["document_type"], result["projects"]) == (0, "document", [])
    assert result["body"][0]["type"] == "heading"
    assert b"no catalogue" in done.stderr


def test_targets_that_cannot_be_written(tmp_path: Path) -> None:
    source = file(tmp_path, "by.pdf", pdfs.catalogue())
    complains(run("extract", "-q", source, "-o", tmp_path / "none" / "by.json"), 2, "cannot be written", "folder")
    complains(run("extract", "-q", source, "-o", "/dev/full/by.json"), 2, "cannot be written")


def test_profiles_that_cannot_be_used(tmp_path: Path) -> None:
    source = file(tmp_path, "by.pdf", pdfs.catalogue())
    complains(run("extract", source, "--profile", "ukendt"), 4, "ukendt", "profiles list")
    faulty = file(tmp_path, "faulty.toml", b'name = "x"\nwrong = 1\n')
    complains(run("extract", source, "--profile", faulty), 4, "line 2", "wrong")


def test_a_profile_of_ones_own_is_used_by_every_command(tmp_path: Path) -> None:
    source = file(tmp_path, "by.pdf", pdfs.catalogue())
    text = 'name = "mit"\n[projects]\nheadings = ["Projekt (?P<number>[0-9]+)[.] (?P<title>.+)"]\n[sections]\nformaal = ["Formål"]\n'
    mine = file(tmp_path, "mit.toml", text.encode())
    done = run("extract", "-q", source, "--profile", mine)
    assert json.loads(done.stdout)["extraction"]["profile"] == "mit"
    assert len(json.loads(done.stdout)["projects"]) == 2
    assert b"mit: " in run("inspect", source, "--profile", mine).stdout


def test_wrong_use() -> None:
    assert run("extract").returncode == 2
    assert run("extract", "a.pdf", "b.pdf").returncode == 2
    assert run("no-such-command").returncode == 2


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    source = file(tmp_path, "by.pdf", pdfs.catalogue(40))
    with subprocess.Popen(
        [sys.executable, "-m", "extractor", "extract", "-q", source], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_explain_gives_reasons(tmp_path: Path) -> None:
    done = run("extract", "--explain", file(tmp_path, "by.pdf", pdfs.catalogue()), "-o", tmp_path / "by.json")
    said = done.stderr.decode()
    assert "projects[0].title = Den grønne by del 1 (page 1): heading matches" in said
    assert "projects[0].sections[0].kind = formaal" in said
    assert "projects[0].period = 2020-06 to 2021-05" in said
    assert "extraction.profile = kl-projektkatalog: fit" in said


def test_inspect_shows_what_is_seen(tmp_path: Path) -> None:
    done = run("inspect", file(tmp_path, "by.pdf", pdfs.catalogue()))
    said = done.stdout.decode()
    for words in ("2 pages", "text layer embedded", "18 pt Helvetica-Bold", "Projekt 1. Den grønne by", "larger +", "→ kl-projektkatalog"):
        assert words in said


def test_validate_tells_each_fault_with_its_path(tmp_path: Path) -> None:
    source = file(tmp_path, "by.pdf", pdfs.catalogue())
    result = json.loads(run("extract", "-q", source).stdout)
    good = file(tmp_path, "good.json", json.dumps(result).encode())
    assert run("validate", good).returncode == 0
    result["projects"][0]["period"]["start"] = "2020-13"
    result["projects"][1]["sections"][0]["blocks"][0]["text"] = 5
    result["extra"] = 1
    done = run("validate", file(tmp_path, "bad.json", json.dumps(result).encode()))
    said = done.stdout.decode()
    assert done.returncode == 5
    for path in ("$.projects[0].period.start:", "$.projects[1].sections[0].blocks[0].text:", "$.extra:"):
        assert path in said


def test_validate_counts_and_follows_ids(tmp_path: Path) -> None:
    result = json.loads(run("extract", "-q", file(tmp_path, "by.pdf", pdfs.catalogue())).stdout)
    result["coverage"]["placed"] += 1
    result["projects"][1]["id"] = result["projects"][0]["id"]
    said = run("validate", file(tmp_path, "bad.json", json.dumps(result).encode())).stdout.decode()
    assert "$.coverage:" in said
    assert "$.projects[1].id:" in said


def test_validate_of_what_is_no_result(tmp_path: Path) -> None:
    done = run("validate", file(tmp_path, "x.json", b"{"))
    assert (done.returncode, b"not JSON" in done.stdout) == (5, True)
    complains(run("validate", tmp_path / "none.json"), 3, "cannot be read")


def test_profiles_are_listed_and_shown() -> None:
    assert b"kl-projektkatalog: " in run("profiles", "list").stdout
    assert b"[sections]" in run("profiles", "show", "kl-projektkatalog").stdout


def test_a_profile_is_drafted_and_checked(tmp_path: Path) -> None:
    source, draft = file(tmp_path, "by.pdf", pdfs.catalogue()), tmp_path / "mine.toml"
    assert run("profiles", "new", source, "-o", draft).returncode == 0
    assert run("profiles", "new", source).stdout == draft.read_bytes()
    done = run("profiles", "check", draft, source)
    assert done.returncode == 0
    assert b"projects" in done.stdout and b"Left in body" in done.stdout


def test_a_profile_that_yields_no_projects_is_told_by_the_exit_code(tmp_path: Path) -> None:
    source = file(tmp_path, "brev.pdf", pdfs.letter())
    odd = file(tmp_path, "odd.toml", b"name = 'odd'\n[projects]\nheadings = ['Spor (?P<number>[0-9]+)']\n")
    assert run("profiles", "check", odd, source).returncode == 5
    broken = file(tmp_path, "broken.toml", b"name = 'odd'\n[projects]\nheading = []\n")
    complains(run("profiles", "check", broken, source), 4, "broken.toml, line 3", "projects.heading")


def test_a_fault_of_the_program_is_one_line_and_a_traceback_only_when_asked_for(tmp_path: Path) -> None:
    source = file(tmp_path, "by.pdf", pdfs.catalogue())
    broken = (
        "import sys, extractor.pipeline as p\n"
        "def fail(*a, **k): raise RuntimeError('fault')\n"
        "p.explain = fail\n"
        "from extractor.cli.main import run\n"
        "run(sys.argv[1:])"
    )
    command = [sys.executable, "-c", broken, "extract", str(source)]
    plain = subprocess.run(command, capture_output=True, check=False)
    assert (plain.returncode, len(plain.stderr.splitlines())) == (1, 1)
    assert b"Traceback" in subprocess.run([*command, "-v"], capture_output=True, check=False).stderr


def test_help_is_quick_to_load() -> None:
    code = (
        "import sys; sys.argv = ['extractor', '--help']\n"
        "try:\n    from extractor.cli.main import run; run()\n"
        "except SystemExit: pass\n"
        "print(sorted({'pdfplumber', 'spacy', 'pydantic', 'pdfminer'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"
    assert b"extract " in done.stdout


def test_the_same_bytes_whatever_the_process_the_hash_seed_and_the_time_zone(tmp_path: Path) -> None:
    source = file(tmp_path, "by.pdf", pdfs.catalogue())
    seen = {
        run("extract", "-q", source, PYTHONHASHSEED=seed, TZ=zone).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Tokyo"), ("77", "America/Lima"))
    }
    assert len(seen) == 1
