"""Keras as its own guides teach it: a Sequential, compile, fit; PyTorch computes."""

import os
import platform

os.environ["KERAS_BACKEND"] = "torch"

import keras  # noqa: E402
import torch  # noqa: E402
from keras import layers  # noqa: E402
from measure import Laps, description, parser, read, report  # noqa: E402


def dense(*sizes: int) -> list[layers.Layer]:
    hidden = [layers.Dense(size, activation="relu", kernel_initializer="he_uniform") for size in sizes[1:-1]]
    return [layers.Flatten(), *hidden, layers.Dense(sizes[-1])]


def conv(filters: int, kernel: int, activation: str, **options: object) -> layers.Layer:
    start = "he_uniform" if activation == "relu" else "glorot_uniform"
    return layers.Conv2D(filters, kernel, activation=activation, kernel_initializer=start, **options)


def cnn() -> list[layers.Layer]:
    return [layers.Reshape((28, 28, 1)),
            conv(4, 5, "relu", padding="same"),
            conv(8, 4, "relu", padding="same", strides=2),
            conv(12, 4, "relu", padding="same", strides=2),
            *dense(588, 200, 10)]


def lenet() -> list[layers.Layer]:
    return [layers.Reshape((28, 28, 1)),
            conv(6, 5, "tanh", padding="same"), layers.AveragePooling2D(2),
            conv(16, 5, "tanh"), layers.AveragePooling2D(2),
            layers.Flatten(),
            layers.Dense(120, activation="tanh"), layers.Dense(84, activation="tanh"), layers.Dense(10)]


def characters(recurrent: type[layers.Layer], alphabet: int) -> list[layers.Layer]:
    return [layers.Embedding(alphabet, 64), recurrent(256, return_sequences=True), layers.Dense(alphabet)]


WORKLOADS = {
    "logistic": lambda classes: dense(784, 10),
    "mlp": lambda classes: dense(784, 200, 100, 60, 30, 10),
    "cnn": lambda classes: cnn(),
    "lenet": lambda classes: lenet(),
    "lstm": lambda classes: [layers.LSTM(128), layers.Dense(10)],
    "charlstm": lambda classes: characters(layers.LSTM, classes),
    "chargru": lambda classes: characters(layers.GRU, classes)}


class EachEpoch(keras.callbacks.Callback):
    """Stops the clock at the end of each epoch, and keeps its loss."""

    def __init__(self):
        super().__init__()
        self.laps, self.losses = Laps(), []

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        self.laps.lap()
        self.losses.append(float((logs or {})["loss"]))


def main() -> None:
    asked = parser().parse_args()
    torch.set_num_threads(asked.threads)
    keras.utils.set_random_seed(asked.seed)
    known = description(asked.data)
    inputs, targets = read(asked.data, "train")
    model = keras.Sequential([keras.Input(inputs.shape[1:]), *WORKLOADS[asked.workload](len(known["classes"]))])
    model.compile(optimizer=keras.optimizers.Adam(1e-3),
                  loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    seen = EachEpoch()
    model.fit(inputs, targets, batch_size=asked.batch, epochs=asked.warm_up + asked.epochs, callbacks=[seen], verbose=0)
    inputs, targets = read(asked.data, "test")
    right = model.predict(inputs, batch_size=256, verbose=0).argmax(-1) == targets
    report(seen.laps, asked.warm_up, seen.losses, float(right.mean()),
           {"Keras": keras.__version__, "PyTorch": torch.__version__, "Python": platform.python_version()})


if __name__ == "__main__":
    main()
