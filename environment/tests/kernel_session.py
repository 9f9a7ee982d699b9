"""A Java kernel that a test owns: starts it, runs cells as a notebook would, and ends it by its process id."""

import contextlib
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty

import psutil
from jupyter_client.manager import KernelManager
from kernel_archive import be_gone

# For the environment of a kernel that runs a notebook once and ends: in so short a life the better compiler costs a third of the
# processor's time and gives nothing back.
FIRST_COMPILER_ALONE = "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1"


@dataclass
class Output:
    """One output of a cell, in the state in which a saved notebook would keep it."""

    kind: str
    data: dict = field(default_factory=dict)
    text: str = ""
    changes: int = 0

    @property
    def html(self) -> str:
        return self.data.get("text/html", "")

    @property
    def plain(self) -> str:
        return self.data.get("text/plain", "")


@dataclass
class Error:
    name: str
    line: str
    text: str


@dataclass
class Cell:
    """What running a cell gave."""

    outputs: list[Output] = field(default_factory=list)
    error: Error | None = None
    number: int = 0
    seconds: float = 0.0
    after_interrupt: float | None = None

    def only(self) -> Output:
        assert self.error is None, self.error.text
        assert len(self.outputs) == 1, self.outputs
        return self.outputs[0]


class Session:
    """One running kernel."""

    def __init__(self, manager: KernelManager, client, noise: Path):
        self.manager, self.client, self.noise = manager, client, noise
        self.pid = manager.provisioner.process.pid

    def run(self, code: str, interrupt_after: float | None = None, timeout: float = 60) -> Cell:
        """Runs a cell to its end; interrupts it once, so many seconds after its first output.

        Not after its start: JJava does not hear an interrupt while it still compiles the statement.
        """
        cell, shown, started, spoke, sent = Cell(), {}, time.monotonic(), None, None
        request = self.client.execute(code)
        while True:
            now = time.monotonic()
            assert now - started < timeout, f"still running after {timeout} s: {code}"
            if spoke is None and cell.outputs:
                spoke = now
            if interrupt_after is not None and sent is None and spoke is not None and now - spoke > interrupt_after:
                self.manager.interrupt_kernel()
                sent = time.monotonic()
            try:
                message = self.client.get_iopub_msg(timeout=0.05)
            except Empty:
                assert self.manager.is_alive(), "the kernel has ended"
                continue
            if message["parent_header"].get("msg_id") != request:
                continue
            kind, content = message["msg_type"], message["content"]
            if kind == "status" and content["execution_state"] == "idle":
                break
            self._take(kind, content, cell, shown)
        cell.seconds = time.monotonic() - started
        cell.after_interrupt = None if sent is None else time.monotonic() - sent
        return cell

    @staticmethod
    def _take(kind: str, content: dict, cell: Cell, shown: dict) -> None:
        if kind == "execute_input":
            cell.number = content["execution_count"]
        elif kind == "error":
            cell.error = Error(content["ename"], content["evalue"], "\n".join(content["traceback"]))
        elif kind == "stream":
            cell.outputs.append(Output(content["name"], text=content["text"]))
        elif kind == "update_display_data":
            output = shown[content["transient"]["display_id"]]
            output.data, output.changes = content["data"], output.changes + 1
        elif kind in ("display_data", "execute_result"):
            output = Output(kind, content["data"])
            cell.outputs.append(output)
            name = (content.get("transient") or {}).get("display_id")
            if name:
                shown[name] = output


@contextlib.contextmanager
def kernel(*classes: Path, **environment: str) -> Iterator[Session]:
    """A kernel of the installed kind, with more classes if given; it is gone when the block is left, whatever happened in it."""
    manager = KernelManager(kernel_name="java")
    # What kernel.json says of the environment wins over what is given at the start.
    path = manager.kernel_spec.env["JJAVA_CLASSPATH"]
    manager.kernel_spec.env["JJAVA_CLASSPATH"] = os.pathsep.join([path, *map(str, classes)])
    with tempfile.NamedTemporaryFile("w", suffix=".log") as noise:
        client = None
        try:
            manager.start_kernel(stdout=subprocess.DEVNULL, stderr=noise, env={**os.environ, **environment})
            client = manager.client()
            client.start_channels()
            client.wait_for_ready(timeout=60)
            yield Session(manager, client, Path(noise.name))
        finally:
            be_gone(manager, client)


def is_running(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
