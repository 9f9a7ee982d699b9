"""The networks of make bench in PyTorch, as somebody writes them who knows it, with first weights as Gradus draws them."""

import torch
from torch import nn


def dense(*sizes: int) -> nn.Module:
    layers = [nn.Flatten()]
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def cnn() -> nn.Module:
    return nn.Sequential(
        nn.Unflatten(1, (1, 28)),
        nn.Conv2d(1, 4, 5, padding=2), nn.ReLU(),
        nn.Conv2d(4, 8, 4, stride=2, padding=1), nn.ReLU(),
        nn.Conv2d(8, 12, 4, stride=2, padding=1), nn.ReLU(),
        nn.Flatten(),
        nn.Linear(588, 200), nn.ReLU(),
        nn.Linear(200, 10))


def lenet() -> nn.Module:
    return nn.Sequential(
        nn.Unflatten(1, (1, 28)),
        nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Flatten(),
        nn.Linear(400, 120), nn.Tanh(),
        nn.Linear(120, 84), nn.Tanh(),
        nn.Linear(84, 10))


class Classifier(nn.Module):
    """The last state of an LSTM says which class a sequence is of."""

    def __init__(self):
        super().__init__()
        self.recurrent = nn.LSTM(64, 128, batch_first=True)
        self.scores = nn.Linear(128, 10)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.scores(self.recurrent(x)[0][:, -1])


class Characters(nn.Module):
    """Scores for the next character at every place: [batch, characters, places], as the loss wants them."""

    def __init__(self, kind: type[nn.RNNBase], alphabet: int):
        super().__init__()
        self.vectors = nn.Embedding(alphabet, 64)
        self.recurrent = kind(64, 256, batch_first=True)
        self.scores = nn.Linear(256, alphabet)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.scores(self.recurrent(self.vectors(x))[0]).transpose(1, 2)


WORKLOADS = {
    "logistic": lambda classes: dense(784, 10),
    "mlp": lambda classes: dense(784, 200, 100, 60, 30, 10),
    "cnn": lambda classes: cnn(),
    "lenet": lambda classes: lenet(),
    "lstm": lambda classes: Classifier(),
    "charlstm": lambda classes: Characters(nn.LSTM, classes),
    "chargru": lambda classes: Characters(nn.GRU, classes)}


def network(workload: str, classes: int) -> nn.Module:
    model = WORKLOADS[workload](classes)
    start_like_gradus(model)
    return model


def start_like_gradus(model: nn.Module) -> None:
    """He's first weights before a ReLU, Glorot's elsewhere, rotations for states; biases at zero, but that of a forget gate."""
    layers = list(model.children())
    for layer, after in zip(layers, [*layers[1:], None]):
        if isinstance(layer, (nn.Linear, nn.Conv2d)):
            if isinstance(after, nn.ReLU):
                nn.init.kaiming_uniform_(layer.weight, nonlinearity="relu")
            else:
                nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)
        elif isinstance(layer, nn.Embedding):
            nn.init.uniform_(layer.weight, -0.05, 0.05)
        elif isinstance(layer, nn.RNNBase):
            start_recurrent(layer)


def start_recurrent(layer: nn.RNNBase) -> None:
    size = layer.hidden_size
    for gate in layer.weight_ih_l0.split(size):
        nn.init.xavier_uniform_(gate)
    for gate in layer.weight_hh_l0.split(size):
        nn.init.orthogonal_(gate)
    nn.init.zeros_(layer.bias_ih_l0)
    nn.init.zeros_(layer.bias_hh_l0)
    if isinstance(layer, nn.LSTM):
        with torch.no_grad():
            layer.bias_ih_l0[size:2 * size] = 1
        # Two biases that are added would learn the same, and so twice as much at each step.
        layer.bias_hh_l0.requires_grad_(False)
