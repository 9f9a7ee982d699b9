"""What every peer's script shares: its task, the data, the clock, and the line of JSON at the end."""

import argparse
import json
import resource
import time
from pathlib import Path

import torch


def task() -> argparse.Namespace:
    """The words that make bench gives to each peer."""
    parser = argparse.ArgumentParser(description="One process of make bench, which starts it.")
    parser.add_argument("--workload", required=True)
    parser.add_argument("--data", type=Path, required=True, help="the folder that the Java side wrote")
    for number in ("--batch", "--warm-up", "--epochs", "--seed"):
        parser.add_argument(number, type=int, required=True)
    return parser.parse_args()


def read(folder: Path, part: str) -> tuple[torch.Tensor, torch.Tensor]:
    """Pictures as numbers from 0 to 1, [examples, height, width], and their classes, [examples]."""
    known = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    examples, shape = known[part], known["shape"]
    size = examples * torch.Size(shape).numel()
    pixels = torch.from_file(str(folder / f"{part}-inputs.u8"), size=size, dtype=torch.uint8)
    labels = torch.from_file(str(folder / f"{part}-labels.u8"), size=examples, dtype=torch.uint8)
    return pixels.view(examples, *shape).float() / 255, labels.long()


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
