"""Runs a notebook in the real kernel, a line of progress for each cell, and keeps the outputs.

    .venv/bin/python environment/run_notebook.py NOTEBOOK... [--quick] [--twice] [--java-home HOME] [--output FOLDER]

`make notebooks`, `make demo` and the tests share it. Without --output the notebook itself gets the new outputs, in
canonical form and stamped. Whatever happens, the kernels that it started end with it.
"""

import argparse
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from stepping import Line, write_aside

ROOT = Path(__file__).resolve().parent.parent
CLAIMS = "application/vnd.gradus.claims+json"
LOG = ROOT / "build" / "logs" / "kernel.log"
QUICK_LIMIT, FULL_LIMIT = 120, 900


class CellFailed(Exception):
    """A cell that did not run through; the text names the cell and gives the kernel's own words."""


@dataclass
class Executed:
    """A notebook with the outputs of this run and the seconds that each code cell took."""

    notebook: nbformat.NotebookNode
    seconds: list[float] = field(default_factory=list)

    def claims(self) -> list[dict]:
        """What the notebook's cells measured beside what the slides say, in the order of the cells."""
        found = []
        for output in outputs(self.notebook):
            data = output.get("data", {}).get(CLAIMS)
            if data is not None:
                found.append(json.loads(data) if isinstance(data, str) else data)
        return found


class Client(NotebookClient):
    """nbclient with the kernel's progress bar passed on to a line of ours."""

    line: Line | None = None

    def process_message(self, msg, cell, cell_index):
        text = msg["content"].get("data", {}).get("text/plain", "") if msg["msg_type"] == "update_display_data" else ""
        if text and self.line is not None:
            self.line.update(text.strip().splitlines()[0][:60])
        return super().process_message(msg, cell, cell_index)


def outputs(notebook: nbformat.NotebookNode) -> Iterator[nbformat.NotebookNode]:
    """All outputs of all code cells."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            yield from cell.outputs


def run(path: Path, *, quick: bool = False, twice: bool = False, java_home: Path | None = None,
        quiet: bool = False) -> Executed:
    """Runs all cells of a notebook in its own folder; `twice` runs each cell two times in a row before the next."""
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    executed = Executed(notebook)
    environment = {**os.environ, "GRADUS_QUICK": "1" if quick else "0"}
    client = Client(notebook, timeout=QUICK_LIMIT if quick else FULL_LIMIT, record_timing=False, kernel_name="java",
                    startup_timeout=60, shutdown_kernel="immediate", coalesce_streams=True,
                    resources={"metadata": {"path": str(path.parent)}})
    with kernels_on(java_home), own_kernel(client, environment):
        cells = [(i, cell) for i, cell in enumerate(notebook.cells) if cell.cell_type == "code" and cell.source.strip()]
        for number, (index, cell) in enumerate(cells, 1):
            line = Line(f"{number:2} of {len(cells)}  {name_of(cell, index)}")
            client.line = None if quiet else line
            started = time.monotonic()
            try:
                with contextlib.nullcontext() if quiet else ticking(line):
                    for _ in range(2 if twice else 1):
                        client.execute_cell(cell, index)
            except (CellExecutionError, CellTimeoutError, DeadKernelError) as problem:
                if not quiet:
                    line.end("✗")
                raise CellFailed(sentence(problem, path, name_of(cell, index), number)) from problem
            executed.seconds.append(time.monotonic() - started)
            if not quiet:
                line.end("✓")
    return executed


def name_of(cell: nbformat.NotebookNode, index: int) -> str:
    return cell.metadata.get("gradus", {}).get("name") or f"cell {index + 1}"


def sentence(problem: Exception, path: Path, name: str, number: int) -> str:
    where = f"{path.name}: cell '{name}' (code cell {number})"
    if isinstance(problem, CellTimeoutError):
        return f"{where} ran past its time limit and was stopped."
    if isinstance(problem, DeadKernelError):
        return f"{where}: the Java kernel ended while it ran; its last words, if any, are in {LOG.relative_to(ROOT)}."
    return f"{where} failed: {problem.evalue or problem.ename}"


@contextlib.contextmanager
def own_kernel(client: NotebookClient, environment: dict[str, str]) -> Iterator[None]:
    """A kernel that is gone when the block is left, also when the client cannot end it; its own words go to the log."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    manager = client.create_kernel_manager()
    with LOG.open("w", encoding="utf-8") as log:
        try:
            with client.setup_kernel(env=environment, stdout=log, stderr=subprocess.STDOUT):
                reply = client.wait_for_reply(client.kc.kernel_info())
                client.nb.metadata["language_info"] = reply["content"]["language_info"]
                yield
        finally:
            process = getattr(manager.provisioner, "process", None)
            if process is not None and process.poll() is None:
                process.kill()


@contextlib.contextmanager
def ticking(line: Line) -> Iterator[None]:
    """Shows that a long cell is alive even when it says nothing."""
    ended = threading.Event()

    def tick() -> None:
        while not ended.wait(1.0):
            line.update("running")

    thread = threading.Thread(target=tick, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


@contextlib.contextmanager
def kernels_on(java_home: Path | None) -> Iterator[None]:
    """The installed kernel on another JDK: a copy of its kernel.json below build/ that names the other `java`."""
    if java_home is None:
        yield
        return
    home = ROOT / "build" / "kernels" / java_home.name
    source = Path(KernelSpecManager().get_kernel_spec("java").resource_dir)
    target = home / "kernels" / "java"
    shutil.copytree(source, target, dirs_exist_ok=True)
    spec = json.loads((source / "kernel.json").read_text(encoding="utf-8"))
    spec["argv"][0] = str(java_home / "bin" / "java")
    write_aside(target / "kernel.json", json.dumps(spec, indent=2) + "\n")
    before = os.environ.get("JUPYTER_PATH")
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [str(home), before]))
    try:
        yield
    finally:
        if before is None:
            del os.environ["JUPYTER_PATH"]
        else:
            os.environ["JUPYTER_PATH"] = before


def save(executed: Executed, path: Path) -> None:
    """Writes the notebook whole or not at all, without the time stamps that some editors put into cells."""
    for cell in executed.notebook.cells:
        cell.metadata.pop("execution", None)
    write_aside(path, nbformat.writes(executed.notebook) + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(prog="run_notebook.py")
    parser.add_argument("notebooks", nargs="+", type=Path)
    parser.add_argument("--quick", action="store_true", help="subsets of the data, as in the tests")
    parser.add_argument("--twice", action="store_true", help="each cell two times in a row")
    parser.add_argument("--java-home", type=Path, help="another JDK than set-up's")
    parser.add_argument("--output", type=Path, help="folder for the executed copies; without it the notebook changes")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(143))
    for path in arguments.notebooks:
        print(f"{path.name}, in the Java kernel:", flush=True)
        started = time.monotonic()
        try:
            executed = run(path.resolve(), quick=arguments.quick, twice=arguments.twice, java_home=arguments.java_home)
        except CellFailed as problem:
            print(f"{problem}\nThe notebook was left as it was.", file=sys.stderr)
            return 1
        except (NoSuchKernel, OSError, nbformat.ValidationError, nbformat.reader.NotJSONError) as problem:
            print(f"{path} cannot be run: {problem}", file=sys.stderr)
            return 1
        except KeyboardInterrupt:
            print(f"\nStopped: {path} was left as it was.", file=sys.stderr)
            return 130
        target = arguments.output / path.name if arguments.output else path
        save(executed, target)
        if arguments.output is None:
            subprocess.run([ROOT / "build" / "bin" / "gradus", "stamp", "--write", path], check=True)
        print(f"{path.name}: {len(executed.seconds)} cells in {time.monotonic() - started:.1f} s → {target}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
