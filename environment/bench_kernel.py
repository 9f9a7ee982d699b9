"""`make bench-kernel`: how long a kernel takes to its first cell and to its first training, and its size when idle.

Kernels take turns: as set-up installs them, without each of the things that make them start sooner or smaller, and without all of
these. A start ends with the answer to `1 + 1`, which was asked before there was anyone to hear it, as a quick hand does; the training is
another one than that which made the archive of classes. Idle is a kernel that nobody has asked anything for a while after its first cell.
"""

import argparse
import contextlib
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import psutil
from jupyter_client.kernelspec import KernelSpec
from kernel_archive import INSTALLED, USE, KernelSilent, kernel
from stepping import Line, end_like_an_interrupt, write_aside

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "lib" / "bench" / "results" / "kernel.md"
TRAINING = """
var few = RenderedDigits.generate(600, 100, 7);
var net = Sequential.of(flatten(), dense(10)).compile(crossEntropy(), sgd(0.1), accuracy());
var history = net.fit(few.train(), FitOptions.epochs(1));"""
IDLE_SECONDS = 25
# What each kind goes without: the beginnings of the words that are taken from the command line.
SECOND_COMPILER, EXCLUDED, COLLECTOR = "-XX:Tier4", "-XX:CompilerDirectivesFile=", "-XX:G1PeriodicGCInterval="
ALL = (USE, SECOND_COMPILER, EXCLUDED, COLLECTOR)
KINDS = {
    "as it is": (),
    "without the archive of classes": (USE,),
    "second compiler called as soon as usual": (SECOND_COMPILER,),
    "second compiler for javac and its like too": (EXCLUDED,),
    "garbage left lying": (COLLECTOR,),
    "without all of these": ALL,
}


@dataclass
class Measured:
    """What the kernels of one kind took: seconds to the first cell's answer, to the training's from there, of all processors; megabytes."""

    first: list[float] = field(default_factory=list)
    training: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    idle: list[float] = field(default_factory=list)

    def row(self, kind: str) -> str:
        return f"| {kind} | {spread(self.first, 2)} | {spread(self.training, 2)} | {spread(self.processor, 1)} | {spread(self.idle, 0)} |"


def spread(values: list[float], digits: int) -> str:
    """The median, and from the least to the most."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def without(starts: tuple[str, ...]):
    """A command line from which words that begin so are taken."""
    return lambda words: [word for word in words if not word.startswith(starts)]


def start(kind: str, measured: Measured) -> None:
    """A kernel's start, first cell and first training."""
    began = time.monotonic()
    with kernel(INSTALLED, without(KINDS[kind])) as running:
        answer(running, "1 + 1")
        first = time.monotonic()
        answer(running, TRAINING)
        measured.training.append(time.monotonic() - first)
        measured.first.append(first - began)
        measured.processor.append(sum(psutil.Process(running.process.pid).cpu_times()[:2]))


def rest(results: dict[str, Measured]) -> None:
    """A kernel of each kind, all idle at the same time."""
    with contextlib.ExitStack() as ended:
        running = {kind: ended.enter_context(kernel(INSTALLED, without(gone))) for kind, gone in KINDS.items()}
        for each in running.values():
            answer(each, "1 + 1")
        time.sleep(IDLE_SECONDS)
        for kind, each in running.items():
            results[kind].idle.append(psutil.Process(each.process.pid).memory_info().rss / 1e6)


def answer(running, code: str) -> None:
    if running.run(code) != "ok":
        raise KernelSilent(f"this cell failed: {code}")


def page(rounds: int, load: float, results: dict[str, Measured]) -> str:
    argv = KernelSpec.from_resource_dir(str(INSTALLED)).argv
    java = subprocess.run([argv[0], "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[1]
    rows = "\n".join(results[kind].row(kind) for kind in KINDS)
    return f"""# A kernel's start

Written by `make bench-kernel` on {date.today().isoformat()}: {processor()}, {os.cpu_count()} cores, {platform.system()}; {java.split('(build')[-1].rstrip(')').strip()}.
Load {load:.1f} before, {os.getloadavg()[0]:.1f} after. {rounds} kernels of each kind, in turns: the median, and from the least to the most.

| kernel | first cell, s | first training, s more | processor until then, s | idle, MB |
|---|---|---|---|---|
{rows}

*Idle* is what is resident {IDLE_SECONDS} seconds after the first cell, of {rounds} kernels more of each kind; what several of them share (libraries, the archive) counts for each.
As it is: `{' '.join(word for word in argv if word.startswith(ALL))}`.
"""


def processor() -> str:
    """The processor's name, where the system says it."""
    info = Path("/proc/cpuinfo")
    names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")] if info.exists() else []
    return names[0] if names else platform.processor() or platform.machine()


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench-kernel", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", metavar="N", type=int, default=5, help="kernels of each kind; 5 if not given")
    parser.add_argument("--keep", action="store_true", help=f"write {KEPT.relative_to(ROOT)}")
    arguments = parser.parse_args()
    end_like_an_interrupt()
    load, line, results = os.getloadavg()[0], Line("kernels start, train and rest"), {kind: Measured() for kind in KINDS}
    try:
        for number in range(arguments.rounds):
            order = list(KINDS)[number % len(KINDS):] + list(KINDS)[:number % len(KINDS)]
            for kind in order:
                line.update(f"round {number + 1} of {arguments.rounds}, {kind}")
                start(kind, results[kind])
            rest(results)
    except KeyboardInterrupt:
        line.end("✗", "stopped")
        return 130
    except KernelSilent as problem:
        line.end("✗", str(problem))
        return 1
    line.end("✓")
    text = page(arguments.rounds, load, results)
    if arguments.keep:
        write_aside(KEPT, text)
    print(text, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
