"""PyTorch: the loop that somebody writes who knows it, over tensors that lie in memory; and the same with its best tricks."""

import argparse
import platform

import torch
from measure import Laps, description, parser, read, report
from torch import nn
from torch.nn import functional
from torch_nets import network

# Enough for a clock: as many as Gradus is asked one by one.
SINGLES = 10_000


def main() -> None:
    words = parser()
    words.add_argument("--style", choices=("lean", "best"), required=True)
    asked = words.parse_args()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(asked.seed)
    known = description(asked.data)
    inputs, targets = tensors(asked, "train", known)
    # What comes behind a hyphen is how the network is asked.
    model = network(asked.workload.partition("-")[0], len(known["classes"]))
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, fused=asked.style == "best")
    laps = Laps()
    losses = []
    for _ in range(asked.warm_up + (0 if asked.ask else asked.epochs)):
        losses.append(epoch(asked, model, optimizer, inputs, targets))
        laps.lap()
    test = tensors(asked, "test", known)
    if asked.ask:
        laps = answers(asked, model, test[0])
    report(laps, asked.warm_up, losses, accuracy(model, *test),
           {"PyTorch": torch.__version__, "Python": platform.python_version()})


def tensors(asked: argparse.Namespace, part: str, known: dict) -> tuple[torch.Tensor, torch.Tensor]:
    inputs, targets = map(torch.from_numpy, read(asked.data, part))
    # Characters are numbers of words.
    return (inputs.long() if known["places"] else inputs), targets


def epoch(asked: argparse.Namespace, model: nn.Module, optimizer: torch.optim.Optimizer,
          inputs: torch.Tensor, targets: torch.Tensor) -> float:
    total = torch.zeros(())
    order = torch.randperm(len(inputs))
    for first in range(0, len(inputs), asked.batch):
        chosen = order[first:first + asked.batch]
        if asked.style == "best":
            batch, wanted = inputs.index_select(0, chosen), targets.index_select(0, chosen)
        else:
            batch, wanted = inputs[chosen], targets[chosen]
        loss = functional.cross_entropy(model(batch), wanted)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.detach() * len(chosen)
    return total.item() / len(inputs)


@torch.inference_mode()
def answers(asked: argparse.Namespace, model: nn.Module, inputs: torch.Tensor) -> Laps:
    """Passes over the inputs, so many at a time."""
    count = min(SINGLES, len(inputs)) if asked.ask == 1 else len(inputs)
    laps = Laps()
    for _ in range(asked.warm_up + asked.epochs):
        for first in range(0, count, asked.ask):
            model(inputs[first:first + asked.ask]).argmax(1).tolist()
        laps.lap()
    return laps


@torch.inference_mode()
def accuracy(model: nn.Module, inputs: torch.Tensor, targets: torch.Tensor) -> float:
    return (model(inputs).argmax(1) == targets).float().mean().item()


if __name__ == "__main__":
    main()
