"""The notebook runner, on small notebooks in the real kernel."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import psutil
import pytest
import run_notebook

ROOT = Path(__file__).resolve().parents[2]


def notebook_of(folder: Path, *sources: str) -> Path:
    cells = [nbformat.v4.new_code_cell(source, metadata={"gradus": {"name": f"cell-{n}"}}) for n, source in enumerate(sources, 1)]
    kernel = {"kernelspec": {"name": "java", "language": "java", "display_name": "Java"}}
    path = folder / "small.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), path)
    return path


def text_of(cell: nbformat.NotebookNode) -> str:
    return "".join(output.get("text", "") for output in cell.outputs)


def kernels_below(process: psutil.Process) -> list[psutil.Process]:
    return [child for child in process.children(recursive=True) if child.name().startswith("java")]


def command(path: Path, *arguments: str) -> list[str]:
    return [sys.executable, str(ROOT / "environment" / "run_notebook.py"), str(path), *arguments]


def test_cells_run_in_order_in_quick_mode_in_the_notebooks_folder(tmp_path):
    path = notebook_of(tmp_path, "int a = 20;", 'System.out.println(a + 22 + " " + System.getenv("GRADUS_QUICK"));',
                       'System.out.println(java.nio.file.Path.of("").toAbsolutePath().toRealPath());')
    executed = run_notebook.run(path, quick=True, quiet=True)
    assert text_of(executed.notebook.cells[1]).strip() == "42 1"
    assert text_of(executed.notebook.cells[2]).strip() == str(tmp_path.resolve())
    assert len(executed.seconds) == 3


def test_twice_runs_each_cell_two_times_in_a_row(tmp_path):
    path = notebook_of(tmp_path, "var seen = new ArrayList<String>();", 'seen.add("b");', 'seen.add("c");', "System.out.println(seen);")
    executed = run_notebook.run(path, twice=True, quiet=True)
    assert text_of(executed.notebook.cells[3]).strip() == "[b, b, c, c]"


def test_a_failing_cell_is_named_with_the_kernels_words_and_nothing_is_written(tmp_path):
    path = notebook_of(tmp_path, "int a = 1;", "int[] few = new int[2];\nfew[5] = 1;")
    before = path.read_bytes()
    done = subprocess.run(command(path), capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert "small.ipynb: cell 'cell-2' (code cell 2) failed: " in done.stderr
    assert "line 2" in done.stderr
    assert "Index 5 out of bounds for length 2" in done.stderr
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_kernel_that_dies_is_told(tmp_path):
    path = notebook_of(tmp_path, "Runtime.getRuntime().halt(1);")
    with pytest.raises(run_notebook.CellFailed, match="cell 'cell-1' .* the Java kernel ended"):
        run_notebook.run(path, quiet=True)


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_run_takes_its_kernel_along(tmp_path, number, status):
    path = notebook_of(tmp_path, 'java.nio.file.Files.writeString(java.nio.file.Path.of("running"), "");\nwhile (true) {}')
    process = psutil.Popen(command(path), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda: (tmp_path / "running").exists())
        kernels = kernels_below(process)
        assert kernels
        os.kill(process.pid, number)
        assert process.wait(timeout=30) == status
        _, alive = psutil.wait_procs(kernels, timeout=5)
        assert alive == []
    finally:
        for left in [*kernels_below(process), process] if process.is_running() else []:
            left.kill()


def wait_for(condition, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.1)


def test_claims_are_read_from_the_outputs():
    table = {"lecture": "x", "claims": [{"name": "a", "measured": 0.5}]}
    cell = nbformat.v4.new_code_cell("", outputs=[nbformat.v4.new_output("display_data", {run_notebook.CLAIMS: table})])
    assert run_notebook.Executed(nbformat.v4.new_notebook(cells=[cell])).claims() == [table]


def test_saving_drops_what_editors_note_about_time(tmp_path):
    cell = nbformat.v4.new_code_cell("1", metadata={"execution": {"iopub.status.busy": "now"}})
    run_notebook.save(run_notebook.Executed(nbformat.v4.new_notebook(cells=[cell])), tmp_path / "saved.ipynb")
    assert "execution" not in nbformat.read(tmp_path / "saved.ipynb", as_version=4).cells[0].metadata
