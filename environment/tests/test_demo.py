"""`make demo`'s own part, as a short run: as the machine is, and with neither cache, mirror, web, browser nor sandbox."""

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from kernel_session import FIRST_COMPILER_ALONE

ROOT = Path(__file__).resolve().parents[2]
LECTURE = "02-multinomial-regression"
# A proxy that refuses every connection: to the JVM that is a machine without a web.
NO_WEB = "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9"


SOURCES = ROOT / "grader" / "samples" / LECTURE
ROW = re.compile(r"^(?P<name>[\w-]+) +((?P<points>[\d.]+) of (?P<maximum>[\d.]+)|–) +"
                 r"(?P<outcome>graded|not gradable) +(?P<seconds>[\d.]+)(?:  (?P<reason>.+))?$", re.MULTILINE)
BROWSERS = {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}
BROKEN_BUBBLEWRAP = "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n"


def demo(**changes: str) -> str:
    environment = {k: v for k, v in {**os.environ, "GRADUS_QUICK": "1", **changes}.items() if v}
    done = subprocess.run([sys.executable, ROOT / "environment" / "demo.py"], cwd=ROOT, env=environment,
                          capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def assert_tells_where_to_look(said: str) -> None:
    assert "make lab" in said
    named = re.findall(r"build/[^\s,]+", said)
    assert f"build/site/slides/{LECTURE}.html" in named
    assert [path for path in named if not (ROOT / path).stat().st_size] == []


@pytest.fixture(scope="module")
def said():
    return demo()


def test_each_cell_is_a_line_of_progress(said):
    cells = re.findall(r"^✓ +(\d+) of (\d+)  \S+ +[\d.]+ s$", said, re.MULTILINE)
    assert cells
    assert [int(number) for number, _ in cells] == list(range(1, int(cells[0][1]) + 1))


def test_this_runs_accuracy_stands_beside_the_slides(said):
    line = next(line for line in said.splitlines() if "about 92 %" in line)
    measured = float(re.search(r"(\d\d\.\d+) %", line)[1])
    assert 75 < measured < 99
    stored = (ROOT / "build" / "demo" / f"{LECTURE}.ipynb").read_text(encoding="utf-8")
    assert any(f"{measured:.1f} %" in str(cell.get("outputs")) for cell in nbformat.reads(stored, as_version=4).cells)


def test_the_data_the_time_and_the_places_are_told(said):
    assert re.search(r"^data: \S+", said, re.MULTILINE)
    assert re.search(r"^time: \d+ s on \d+ cores", said, re.MULTILINE)
    assert_tells_where_to_look(said)


@pytest.fixture(scope="module")
def rows(said):
    """The second table. Without a sandbox there is none, and the demo has said why."""
    if "None was graded" in said:
        doctor = subprocess.run([ROOT / "build" / "bin" / "gradus", "doctor"], capture_output=True, text=True, check=False).stdout
        assert "starts in" not in doctor, doctor
        pytest.skip(said[said.index("None was graded"):].strip())
    return {row["name"]: row.groupdict() for row in ROW.finditer(said)}


def test_every_sample_has_a_row(rows):
    assert sorted(rows) == sorted(path.stem for path in SOURCES.glob("*.jsh"))


def test_each_row_says_what_became_of_it(rows):
    assert rows["reference"]["points"] == rows["reference"]["maximum"] != "0"
    assert rows["untouched-release"]["points"] == "0"
    assert float(rows["system-exit"]["points"]) > 0
    assert "ended its own process" in rows["system-exit"]["reason"]
    assert rows["python-notebook"]["outcome"] == "not gradable"
    assert "python" in rows["python-notebook"]["reason"]


def programs_but(names: set[str], folder: Path) -> Path:
    """A folder with everything that PATH finds, but for some."""
    folder.mkdir()
    for place in map(Path, os.environ["PATH"].split(os.pathsep)):
        for program in place.iterdir() if place.is_dir() else ():
            if program.name not in names and not (folder / program.name).exists():
                (folder / program.name).symlink_to(program)
    return folder


def test_on_a_machine_without_data_web_browser_and_sandbox_it_says_so_and_shows_the_rest(tmp_path):
    bubblewrap = programs_but({"bwrap", *BROWSERS}, tmp_path / "bin") / "bwrap"
    bubblewrap.write_text(BROKEN_BUBBLEWRAP, encoding="utf-8")
    bubblewrap.chmod(0o755)
    engine = os.environ.get("DJL_CACHE_DIR") or cache_folder() / "djl"
    said = demo(GRADUS_CACHE=str(tmp_path), GRADUS_MIRROR="", DJL_CACHE_DIR=str(engine),
                JAVA_TOOL_OPTIONS=f"{FIRST_COMPILER_ALONE[1]} {NO_WEB}", CHROME_PATH="", PATH=str(bubblewrap.parent))
    assert "data: RenderedDigits, NOT MNIST" in said
    assert_tells_where_to_look(said)
    assert "None was graded, because this machine cannot shut them in." in said
    assert "Allow user namespaces" in said
    assert ROW.search(said) is None


def cache_folder() -> Path:
    """The course's cache folder of whoever runs this, as the library finds it."""
    own, common = os.environ.get("GRADUS_CACHE"), os.environ.get("XDG_CACHE_HOME")
    if own or common:
        return Path(own) if own else Path(common) / "gradus"
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "gradus"
