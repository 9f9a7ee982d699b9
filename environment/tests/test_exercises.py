"""Every exercise through the real kernel: as its author solved it, and as students get it."""

import re
from pathlib import Path

import nbformat
import pytest
import run_notebook
from kernel_session import FIRST_COMPILER_ALONE
from launcher import gradus

ROOT = Path(__file__).resolve().parents[2]
EXERCISES = sorted((ROOT / "notebooks" / "exercises").glob("*.ipynb"))


@pytest.fixture(autouse=True)
def short_lives(monkeypatch):
    monkeypatch.setenv(*FIRST_COMPILER_ALONE)


def totals(executed: run_notebook.Executed) -> tuple[float, float]:
    """What the last check, that of all questions, earned, and what could be earned."""
    texts = [output["data"]["text/plain"] for output in run_notebook.outputs(executed.notebook) if "data" in output]
    earned, maximum = re.findall(r"([\d.]+) / ([\d.]+) points", "".join(texts[-1]))[-1]
    return float(earned), float(maximum)


@pytest.fixture(scope="session")
def released(tmp_path_factory) -> Path:
    """The students' versions, made by the command that makes them."""
    gradus("release")
    return ROOT / "build" / "release"


def test_there_are_exercises():
    assert EXERCISES


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_a_cell_is_at_most_20_lines_of_80_columns_as_in_a_lecture(path):
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    too_long = {cell.metadata.gradus.name: len(lines) for cell in cells
                if len(lines := cell.source.splitlines()) > 20 or any(len(line) > 80 for line in lines)}
    assert not too_long


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_the_authors_solution_earns_every_point(path):
    earned, maximum = totals(run_notebook.run(path, quiet=True))
    assert earned == maximum > 0


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_the_untouched_release_runs_from_top_to_bottom_and_earns_nothing(path, released):
    assert "SOLUTION" not in (released / path.name).read_text(encoding="utf-8")
    earned, maximum = totals(run_notebook.run(released / path.name, quiet=True))
    assert earned == 0 < maximum
