"""What every peer's script shares: its task, the data, the clock, and the line of JSON at the end."""

import argparse
import json
import resource
import time
from pathlib import Path

import numpy


def parser() -> argparse.ArgumentParser:
    """The words that make bench gives to each peer."""
    words = argparse.ArgumentParser(description="One process of make bench, which starts it.")
    words.add_argument("--workload", required=True)
    words.add_argument("--data", type=Path, required=True, help="the folder that the Java side wrote")
    for number in ("--batch", "--warm-up", "--epochs", "--seed", "--threads", "--ask"):
        words.add_argument(number, type=int, required=True)
    return words


def description(folder: Path) -> dict:
    """What the files hold."""
    return json.loads((folder / "data.json").read_text(encoding="utf-8"))


def read(folder: Path, part: str) -> tuple[numpy.ndarray, numpy.ndarray]:
    """Inputs as floats [examples, shape…], pixels from 0 to 1, and classes [examples, places…]."""
    known = description(folder)
    kind = numpy.uint8 if known["pixels"] else numpy.dtype("<f4")
    inputs = numpy.fromfile(folder / f"{part}-inputs", kind).reshape(known[part], *known["shape"])
    if known["pixels"]:
        inputs = inputs / numpy.float32(255)
    targets = numpy.fromfile(folder / f"{part}-targets", numpy.uint8).reshape(known[part], *known["places"])
    return inputs.astype(numpy.float32), targets.astype(numpy.int64)


class Laps:
    """A stopwatch: wall time, and the processor time of all threads of this process."""

    def __init__(self):
        self.seconds, self.processor_seconds = [], []
        self.last = self.now()

    @staticmethod
    def now() -> tuple[float, float]:
        used = resource.getrusage(resource.RUSAGE_SELF)
        return time.perf_counter(), used.ru_utime + used.ru_stime

    def lap(self) -> None:
        now = self.now()
        self.seconds.append(now[0] - self.last[0])
        self.processor_seconds.append(now[1] - self.last[1])
        self.last = now


def report(laps: Laps, warm_up: int, losses: list[float], accuracy: float, versions: dict[str, str]) -> None:
    """The last line of the output: what the Java side reads."""
    print(json.dumps({"seconds": laps.seconds[warm_up:], "processorSeconds": laps.processor_seconds[warm_up:],
                      "losses": losses, "accuracy": accuracy, "versions": versions}))
