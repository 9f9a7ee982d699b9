"""Archives the classes that the kernel loads in its first minute (JEP 350): later kernels map them, where they would read and check jars.

    .venv/bin/python environment/kernel_archive.py

starts the installed kernel, has it answer a cell, draw and train, and lets it write kernel.jsa beside its kernel.json when it
ends. A new archive takes the old one's place in one step; a kernel that runs keeps the one that it began with.

The virtual machine passes over an archive of another JDK or of other jars, and starts as without. It does not notice one that is cut
short, and dies of it: so only that of a kernel which ended well is put in place. A JDK that can make none gets an empty file.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from stepping import end_like_an_interrupt

INSTALLED = Path(sys.prefix, "share", "jupyter", "kernels", "java")
ARCHIVE = "kernel.jsa"
USE = "-XX:SharedArchiveFile="
WRITE = "-XX:ArchiveClassesAtExit="
# What the first minutes of a lesson need of the JDK. What the library needs of itself is loaded by JShell, which no archive reaches.
CELLS = [
    "1 + 1",
    'show("a table and a chart", Table.create("t", IntColumn.create("n", 1, 2)), Plots.line("Loss", "epoch", "loss", Series.of("training", 3, 2)))',
    """
    var net = Sequential.of(flatten(), dense(20, RELU), dense(10)).compile(crossEntropy(), adam(1e-3), accuracy());
    net.fit(RenderedDigits.generate(600, 100, 7).train(), FitOptions.epochs(1))""",
]
SECONDS = 300


class KernelSilent(Exception):
    """A kernel that gives no answer; the text says what is known of it."""


class Kernel:
    """A kernel that runs, and what it answers."""

    def __init__(self, manager: KernelManager, client):
        self.manager, self.client = manager, client
        self.process = manager.provisioner.process

    def run(self, code: str) -> str:
        """Runs a cell, as soon as the kernel takes one, and returns what became of it: `ok` or `error`."""
        request, patience = self.client.execute(code), time.monotonic() + SECONDS
        while True:
            with contextlib.suppress(Empty):
                reply = self.client.get_shell_msg(timeout=1)
                if reply["parent_header"].get("msg_id") == request:
                    return reply["content"]["status"]
            if self.process.poll() is not None:
                raise KernelSilent(f"it ended with {self.process.returncode}")
            if time.monotonic() > patience:
                raise KernelSilent(f"for {SECONDS} s")

    def end(self) -> int:
        """Asks it to end, as a notebook does, and returns its exit status."""
        self.client.shutdown()
        return self.process.wait(timeout=SECONDS)


@contextlib.contextmanager
def kernel(folder: Path, changed: Callable[[list[str]], list[str]] = list) -> Iterator[Kernel]:
    """The kernel of a folder with its command line changed; what it says goes to the terminal, and it is gone after the block.

    Set-up writes nowhere else in a home folder, so where to find this kernel is not kept in Jupyter's own place there either.
    """
    kinds = KernelSpecManager(kernel_dirs=[str(folder.parent)])
    with tempfile.TemporaryDirectory() as here:
        manager = KernelManager(kernel_name=folder.name, kernel_spec_manager=kinds, connection_file=str(Path(here, "connection.json")))
        manager.kernel_spec.argv = changed(manager.kernel_spec.argv)
        client = None
        try:
            manager.start_kernel()
            client = manager.client()
            client.start_channels()
            yield Kernel(manager, client)
        finally:
            be_gone(manager, client)


def be_gone(manager: KernelManager, client) -> None:
    """Ends a kernel, if it was started at all and still runs, and what its server and its client hold."""
    if client is not None:
        client.stop_channels()
    process = getattr(manager.provisioner, "process", None)
    if process is not None:
        if process.poll() is None:
            process.kill()
        process.wait(timeout=10)
    # Its sockets too: Python would wait for them, for ever, when it collects their context.
    manager.cleanup_resources()


def writing(aside: Path) -> Callable[[list[str]], list[str]]:
    """A command line that writes the archive in place of using it."""
    return lambda words: [f"{WRITE}{aside}" if word.startswith(USE) else word for word in words]


def make(folder: Path) -> str:
    """Makes the archive of the kernel in that folder; returns what there is to say of it."""
    aside = folder / f".{ARCHIVE}.{os.getpid()}"
    try:
        with kernel(folder, writing(aside)) as running:
            # A cell that fails costs a moment of a later start and nothing else: the doctor comes next and says what is wrong.
            failed = [number for number, code in enumerate(CELLS, 1) if running.run(code) != "ok"]
            status = running.end()
        if status:
            raise KernelSilent(f"when it was to write the archive, it ended with {status}")
        made = aside.exists()
        aside.touch()
        aside.chmod(0o644)
        aside.replace(folder / ARCHIVE)
    finally:
        aside.unlink(missing_ok=True)
    if not made:
        return "none: this JDK has no archive to build on"
    size = f"{(folder / ARCHIVE).stat().st_size / 1e6:.0f} MB"
    return size + (f"; what failed on the way: cell {', '.join(map(str, failed))}" if failed else "")


def main() -> int:
    end_like_an_interrupt()
    try:
        print(make(INSTALLED), flush=True)
    except (KernelSilent, subprocess.TimeoutExpired) as silent:
        print(f"The kernel gives no answer: {silent}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
