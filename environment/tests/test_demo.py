"""`make demo`'s own part, as a short run: with the data there is, and with neither cache, mirror nor web."""

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[2]
LECTURE = "02-multinomial-regression"
# A proxy that refuses every connection: to the JVM that is a machine without a web.
NO_WEB = "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9"


def demo(**changes: str) -> str:
    environment = {k: v for k, v in {**os.environ, "GRADUS_QUICK": "1", **changes}.items() if v}
    done = subprocess.run([sys.executable, ROOT / "environment" / "demo.py"], cwd=ROOT, env=environment,
                          capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def assert_tells_where_to_look(said: str) -> None:
    assert "make lab" in said
    named = re.findall(r"build/\S+", said)
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


def test_with_neither_cache_mirror_nor_web_it_runs_on_drawn_digits_and_says_so(tmp_path):
    engine = os.environ.get("DJL_CACHE_DIR") or cache_folder() / "djl"
    said = demo(GRADUS_CACHE=str(tmp_path), GRADUS_MIRROR="", JAVA_TOOL_OPTIONS=NO_WEB, DJL_CACHE_DIR=str(engine))
    assert "data: RenderedDigits, NOT MNIST" in said
    assert_tells_where_to_look(said)


def cache_folder() -> Path:
    """The course's cache folder of whoever runs this, as the library finds it."""
    own, common = os.environ.get("GRADUS_CACHE"), os.environ.get("XDG_CACHE_HOME")
    if own or common:
        return Path(own) if own else Path(common) / "gradus"
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "gradus"
