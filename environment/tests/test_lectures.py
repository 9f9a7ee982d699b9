"""Every lecture notebook through the real kernel, on a part of the data (quick mode)."""

import os
from pathlib import Path

import pytest
import run_notebook
from kernel_session import FIRST_COMPILER_ALONE

ROOT = Path(__file__).resolve().parents[2]
LECTURES = sorted((ROOT / "notebooks" / "lectures").glob("*.ipynb"))
# The two that run with every cell two times, which is what students do, and on another JDK; with the kernel as it is.
THOROUGH = [path for path in LECTURES if path.name.startswith(("00-", "02-"))]
# These learn in the processor's wide registers, which the first compiler does not know.
VECTORS = ("13-",)


def jdk_25() -> Path | None:
    """Another JDK than set-up's, when the machine has one."""
    home = os.environ.get("GRADUS_JDK25")
    return None if not home or Path(home).samefile(os.environ["JAVA_HOME"]) else Path(home)


def name_of(path: Path) -> str:
    return path.stem


def assert_sound(executed: run_notebook.Executed) -> None:
    """No error, nothing on stderr, a picture where one was promised, and every claim above its floor."""
    for index, cell in enumerate(executed.notebook.cells):
        if cell.cell_type != "code":
            continue
        name = run_notebook.name_of(cell, index)
        assert [o.ename for o in cell.outputs if o.output_type == "error"] == [], name
        assert [o.text for o in cell.outputs if o.output_type == "stream" and o.name == "stderr"] == [], name
        if "figure" in cell.metadata.get("gradus", {}):
            assert any("image/png" in o.get("data", {}) for o in cell.outputs), f"{name} drew no figure"
    tables = executed.claims()
    assert tables, "no cell showed its claims"
    broken = [claim for table in tables for claim in table["claims"] if not claim["holds"]]
    assert broken == []
    assert all(table["quick"] for table in tables)


def test_there_is_a_lecture():
    assert THOROUGH


@pytest.mark.parametrize("path", [path for path in LECTURES if path not in THOROUGH], ids=name_of)
def test_runs_in_quick_mode(path, monkeypatch, record_property):
    if not path.name.startswith(VECTORS):
        monkeypatch.setenv(*FIRST_COMPILER_ALONE)
    executed = run_notebook.run(path, quick=True, quiet=True)
    assert_sound(executed)
    # The budget is 25 s on two free cores. No test holds a lecture to it: seconds count what else the machine does.
    record_property("seconds", round(sum(executed.seconds), 1))


@pytest.mark.parametrize("path", THOROUGH, ids=name_of)
def test_every_cell_can_be_run_twice(path):
    assert_sound(run_notebook.run(path, quick=True, twice=True, quiet=True))


@pytest.mark.parametrize("path", THOROUGH, ids=name_of)
@pytest.mark.skipif(jdk_25() is None, reason="no other JDK here; GRADUS_JDK25 can name one")
def test_runs_on_another_jdk(path):
    assert_sound(run_notebook.run(path, quick=True, java_home=jdk_25(), quiet=True))
