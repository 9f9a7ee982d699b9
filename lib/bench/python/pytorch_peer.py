"""Lean PyTorch: the loop that somebody writes who knows PyTorch, over tensors that lie in memory."""

import platform

import torch
from measure import Laps, read, report, task
from torch import nn
from torch.nn import functional


def mlp() -> nn.Module:
    sizes = (784, 200, 100, 60, 30, 10)
    layers = [nn.Flatten()]
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def lenet() -> nn.Module:
    return nn.Sequential(
        nn.Unflatten(1, (1, 28)),
        nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Flatten(),
        nn.Linear(400, 120), nn.Tanh(),
        nn.Linear(120, 84), nn.Tanh(),
        nn.Linear(84, 10))


WORKLOADS = {"mlp": mlp, "lenet": lenet}


def start_like_gradus(model: nn.Sequential) -> None:
    """He's first weights before a ReLU, Glorot's elsewhere; biases at zero."""
    layers = list(model)
    for layer, after in zip(layers, [*layers[1:], None]):
        if isinstance(layer, (nn.Linear, nn.Conv2d)):
            if isinstance(after, nn.ReLU):
                nn.init.kaiming_uniform_(layer.weight, nonlinearity="relu")
            else:
                nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)


def main() -> None:
    asked = task()
    torch.set_num_threads(1)
    torch.manual_seed(asked.seed)
    inputs, labels = read(asked.data, "train")
    model = WORKLOADS[asked.workload]()
    start_like_gradus(model)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    losses = []
    laps = Laps()
    for _ in range(asked.warm_up + asked.epochs):
        total = torch.zeros(())
        order = torch.randperm(len(inputs))
        for first in range(0, len(inputs), asked.batch):
            chosen = order[first:first + asked.batch]
            loss = functional.cross_entropy(model(inputs[chosen]), labels[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.detach() * len(chosen)
        losses.append(total.item() / len(inputs))
        laps.lap()
    report(laps, asked.warm_up, losses, accuracy(model, *read(asked.data, "test")),
           {"PyTorch": torch.__version__, "Python": platform.python_version()})


@torch.no_grad()
def accuracy(model: nn.Module, inputs: torch.Tensor, labels: torch.Tensor) -> float:
    return (model(inputs).argmax(1) == labels).float().mean().item()


if __name__ == "__main__":
    main()
