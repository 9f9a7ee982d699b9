"""Makes lib/src/test/resources/org/gradus/nn/layers.json: what PyTorch computes for each layer.

    python -m venv scratch && scratch/bin/pip install torch numpy
    scratch/bin/python lib/src/test/python/layer_vectors.py

Each case has an input x [batch, shape...], the layers' parameters by Gradus' names, weights g for the
outputs, and what PyTorch (in double precision) makes of them: the output y and the gradients of
sum(g * y). LayerVectorTests builds the layers of the same name and compares.
"""

import json
import pathlib

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.set_default_dtype(torch.float64)
BATCH = 3
CASES = []


def numbers(*shape, scale=1.0):
    """Normal numbers that are short to write."""
    return (torch.randn(*shape) * scale * 1000).round() / 1000


def flat(tensor):
    return [float(f"{v:.7g}") for v in tensor.detach().reshape(-1).tolist()]


def case(name, x, parameters, compute, state=None, mode="train", whole=False):
    """Runs compute(x, parameters) forward and backward. whole: x are word numbers, without a gradient."""
    parameters = {key: value.clone().requires_grad_() for key, value in parameters.items()}
    state = {key: value.clone() for key, value in (state or {}).items()}
    before = {key: value.clone() for key, value in state.items()}
    x = x.clone()
    if not whole:
        x.requires_grad_()
    y = compute(x, parameters, state) if state else compute(x, parameters)
    g = numbers(*y.shape)
    (g * y).sum().backward()
    entry = {
        "name": name,
        "mode": mode,
        "input": list(x.shape[1:]),
        "x": flat(x),
        "parameters": {key: flat(value) for key, value in parameters.items()},
        "state": {key: flat(value) for key, value in before.items()},
        "g": flat(g),
        "y": flat(y),
        "gradients": {key: flat(value.grad) for key, value in parameters.items()},
        "stateAfter": {key: flat(value) for key, value in state.items()},
    }
    if not whole:
        entry["dx"] = flat(x.grad)
    CASES.append(entry)


def with_weights(filters, channels, *kernel, bias=True):
    parameters = {"layer.weight": numbers(filters, channels, *kernel, scale=0.5)}
    if bias:
        parameters["layer.bias"] = numbers(filters, scale=0.5)
    return parameters


def dense():
    functions = {
        "linear": lambda z: z,
        "relu": F.relu,
        "leakyRelu": lambda z: F.leaky_relu(z, 0.01),
        "elu": F.elu,
        "gelu": F.gelu,
        "softplus": F.softplus,
        "sigmoid": torch.sigmoid,
        "tanh": torch.tanh,
    }
    for name, function in functions.items():
        case(
            "dense " + name,
            numbers(BATCH, 5),
            with_weights(4, 5),
            lambda x, p: function(F.linear(x, p["layer.weight"], p["layer.bias"])),
        )
        case("activation " + name, numbers(BATCH, 4), {}, lambda x, p: function(x))
    case(
        "dense over time",
        numbers(BATCH, 3, 5),
        with_weights(4, 5),
        lambda x, p: F.linear(x, p["layer.weight"], p["layer.bias"]),
    )


def convolutions():
    def conv(pad=(0, 0, 0, 0), stride=1, grey=False, relu=False):
        top, bottom, left, right = pad

        def compute(x, p):
            x = x.unsqueeze(1) if grey else x
            z = F.conv2d(
                F.pad(x, (left, right, top, bottom)), p["layer.weight"], p.get("layer.bias"), stride=stride
            )
            return F.relu(z) if relu else z

        return compute

    x = lambda: numbers(BATCH, 2, 7, 6)
    case("conv2d", x(), with_weights(3, 2, 3, 3), conv())
    case("conv2d relu stride 2 padding 1", x(), with_weights(3, 2, 3, 3), conv((1, 1, 1, 1), 2, relu=True))
    case("conv2d uneven padding", x(), with_weights(3, 2, 4, 4), conv((1, 2, 0, 3)))
    case("conv2d same, kernel 4", x(), with_weights(3, 2, 4, 4), conv((1, 2, 1, 2)))
    # 7 rows at stride 2 give 4: 3 * 2 + 4 - 7 = 3 zeros; 6 columns give 3: 2 * 2 + 4 - 6 = 2 zeros.
    case("conv2d same, kernel 4, stride 2", x(), with_weights(3, 2, 4, 4), conv((1, 2, 1, 1), 2))
    case("conv2d kernel 3 x 2 without bias", x(), with_weights(3, 2, 3, 2, bias=False), conv())
    case("conv2d grey", numbers(BATCH, 6, 5), with_weights(3, 1, 3, 3), conv(grey=True))

    def conv1d(before=0, after=0, stride=1):
        def compute(x, p):
            padded = F.pad(x.transpose(1, 2), (before, after))
            return F.conv1d(padded, p["layer.weight"], p["layer.bias"], stride=stride).transpose(1, 2)

        return compute

    case("conv1d", numbers(BATCH, 7, 2), with_weights(3, 2, 3), conv1d())
    case("conv1d padding 2 and 0", numbers(BATCH, 7, 2), with_weights(3, 2, 3), conv1d(2, 0))
    case("conv1d same, kernel 4, stride 2", numbers(BATCH, 7, 2), with_weights(3, 2, 4), conv1d(1, 2, 2))


def pooling():
    picture = lambda: numbers(BATCH, 2, 7, 6)
    steps = lambda: numbers(BATCH, 7, 2)
    over = lambda f: lambda x, p: f(x.transpose(1, 2)).transpose(1, 2)
    case("maxPool2d 2", picture(), {}, lambda x, p: F.max_pool2d(x, 2))
    case("maxPool2d 3 stride 2 padding 1", picture(), {}, lambda x, p: F.max_pool2d(x, 3, 2, 1))
    case("averagePool2d 2", picture(), {}, lambda x, p: F.avg_pool2d(x, 2))
    case(
        "averagePool2d 3 stride 2 padding 1",
        picture(),
        {},
        lambda x, p: F.avg_pool2d(x, 3, 2, 1, count_include_pad=False),
    )
    case("maxPool1d 2", steps(), {}, over(lambda x: F.max_pool1d(x, 2)))
    case("averagePool1d 3 stride 1", steps(), {}, over(lambda x: F.avg_pool1d(x, 3, 1)))
    case("globalAveragePool picture", picture(), {}, lambda x, p: x.mean((2, 3)))
    case("globalAveragePool steps", steps(), {}, lambda x, p: x.mean(1))
    case("globalMaxPool picture", picture(), {}, lambda x, p: x.amax((2, 3)))
    case("globalMaxPool steps", steps(), {}, lambda x, p: x.amax(1))


def norms():
    def batch_norm(features, to_front=lambda x: x, back=lambda x: x, training=True):
        parameters = {"layer.gamma": numbers(features), "layer.beta": numbers(features)}
        state = {"layer.runningMean": numbers(features), "layer.runningVar": numbers(features).abs() + 0.5}

        def compute(x, p, s):
            return back(
                F.batch_norm(
                    to_front(x),
                    s["layer.runningMean"],
                    s["layer.runningVar"],
                    p["layer.gamma"],
                    p["layer.beta"],
                    training,
                    0.1,
                    1e-5,
                )
            )

        return parameters, compute, state

    def add(name, x, parameters, compute, state, mode="train"):
        case(name, x, parameters, compute, state, mode)

    turn = lambda x: x.transpose(1, 2)
    add("batchNorm features", numbers(BATCH, 4), *batch_norm(4))
    add("batchNorm picture", numbers(BATCH, 2, 3, 3), *batch_norm(2))
    add("batchNorm steps", numbers(BATCH, 5, 4), *batch_norm(4, turn, turn))
    add("batchNorm when asked", numbers(BATCH, 2, 3, 3), *batch_norm(2, training=False), mode="ask")

    def layer_norm(*shape):
        parameters = {"layer.gamma": numbers(*shape), "layer.beta": numbers(*shape)}
        return parameters, lambda x, p: F.layer_norm(x, shape, p["layer.gamma"], p["layer.beta"])

    case("layerNorm features", numbers(BATCH, 6), *layer_norm(6))
    case("layerNorm steps", numbers(BATCH, 3, 6), *layer_norm(6))
    case("layerNorm picture", numbers(BATCH, 2, 3, 3), *layer_norm(2, 3, 3))


def words():
    table = {"layer.weight": numbers(6, 3)}
    ids = torch.randint(0, 6, (BATCH, 5)).double()
    case("embedding", ids, table, lambda x, p: F.embedding(x.long(), p["layer.weight"]), whole=True)
    mask = lambda x: (x != 0).double()

    def masked(x, p):
        return F.embedding(x.long(), p["layer.weight"], padding_idx=0) * mask(x).unsqueeze(2)

    ids[0, 3:] = 0
    case("embedding mask", ids, table, masked, whole=True)


UNITS = 4
FEATURES = 3


def recurrent_parameters(gates, biases, both=False, name="layer"):
    parameters = {}
    for prefix in ("", "reverse") if both else ("",):
        key = lambda word: name + "." + (prefix + word[0].upper() + word[1:] if prefix else word)
        parameters[key("inputWeight")] = numbers(gates * UNITS, FEATURES, scale=0.6)
        parameters[key("stateWeight")] = numbers(gates * UNITS, UNITS, scale=0.6)
        for bias in biases:
            parameters[key(bias)] = numbers(gates * UNITS, scale=0.6)
    return parameters


def run(kind, p, biases, both, x, name="layer"):
    """PyTorch's own module with our numbers; where we have one bias, its second one is zero."""
    module = {"rnn": nn.RNN, "rnnRelu": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}[kind]
    options = {"nonlinearity": "relu"} if kind == "rnnRelu" else {}
    module = module(FEATURES, UNITS, batch_first=True, bidirectional=both, **options)
    weights = {}
    for prefix, suffix in (("", ""), ("reverse", "_reverse")) if both else (("", ""),):
        key = lambda word: name + "." + (prefix + word[0].upper() + word[1:] if prefix else word)
        weights["weight_ih_l0" + suffix] = p[key("inputWeight")]
        weights["weight_hh_l0" + suffix] = p[key("stateWeight")]
        weights["bias_ih_l0" + suffix] = p[key(biases[0])]
        second = p[key(biases[1])] if len(biases) > 1 else torch.zeros_like(p[key(biases[0])])
        weights["bias_hh_l0" + suffix] = second
    y, state = torch.func.functional_call(module, weights, (x,))
    last = state[0] if kind == "lstm" else state
    return y, last.transpose(0, 1).reshape(last.shape[1], -1)


def recurrent():
    kinds = {
        "rnn": ("simpleRnn", 1, ["bias"]),
        "rnnRelu": ("simpleRnn relu", 1, ["bias"]),
        "lstm": ("lstm", 4, ["bias"]),
        "gru": ("gru", 3, ["inputBias", "stateBias"]),
    }
    for kind, (name, gates, biases) in kinds.items():
        for both in (False, True):
            title = f"bidirectional {name}" if both else name
            for sequences in (False, True):
                case(
                    title + (" sequences" if sequences else ""),
                    numbers(BATCH, 5, FEATURES),
                    recurrent_parameters(gates, biases, both),
                    lambda x, p: run(kind, p, biases, both, x)[0 if sequences else 1],
                )


def reset_before(x, p, prefix=""):
    """Cho's GRU by its formulas: PyTorch has no module for it."""
    key = lambda word: "layer." + (prefix + word[0].upper() + word[1:] if prefix else word)
    u_r, u_z, u_n = p[key("stateWeight")].split(UNITS)
    h = torch.zeros(x.shape[0], UNITS)
    states = []
    for t in range(x.shape[1]):
        w_r, w_z, w_n = F.linear(x[:, t], p[key("inputWeight")], p[key("bias")]).split(UNITS, 1)
        r = torch.sigmoid(w_r + F.linear(h, u_r))
        z = torch.sigmoid(w_z + F.linear(h, u_z))
        n = torch.tanh(w_n + F.linear(r * h, u_n))
        h = (1 - z) * n + z * h
        states.append(h)
    return torch.stack(states, 1)


def gru_reset_before():
    x = lambda: numbers(BATCH, 5, FEATURES)
    one = lambda: recurrent_parameters(3, ["bias"])
    two = lambda: recurrent_parameters(3, ["bias"], both=True)
    case("gru reset before", x(), one(), lambda x, p: reset_before(x, p)[:, -1])
    case("gru reset before sequences", x(), one(), lambda x, p: reset_before(x, p))

    def both(x, p):
        return reset_before(x, p), reset_before(x.flip(1), p, "reverse")

    case(
        "bidirectional gru reset before",
        x(),
        two(),
        lambda x, p: torch.cat([states[:, -1] for states in both(x, p)], 1),
    )
    case(
        "bidirectional gru reset before sequences",
        x(),
        two(),
        lambda x, p: torch.cat([both(x, p)[0], both(x, p)[1].flip(1)], 2),
    )


def masks():
    """Padding behind (PyTorch packs it), in front and in between (the same words, moved together)."""
    words = torch.tensor([[3, 1, 4, 0, 0], [0, 0, 2, 5, 1], [4, 0, 3, 0, 2]]).double()
    lengths = torch.tensor([3, 3, 3])
    close = torch.stack([row[row != 0] for row in words])

    def parameters(gates, biases, both):
        return {"words.weight": numbers(6, FEATURES), **recurrent_parameters(gates, biases, both)}

    def last(kind, biases, both):
        def compute(x, p):
            vectors = F.embedding(close.long(), p["words.weight"])
            packed = pack_padded_sequence(vectors, lengths, batch_first=True, enforce_sorted=False)
            y, _ = pad_packed_sequence(packed, batch_first=True)
            return run(kind, p, biases, both, y)[1]

        return compute

    def all_states(kind, biases, both):
        def compute(x, p):
            y = run(kind, p, biases, both, F.embedding(close.long(), p["words.weight"]))[0]
            rows = []
            for i, row in enumerate(x):
                counts = (row != 0).long()
                there = counts.cumsum(0) - 1
                back = counts.sum() - counts.flip(0).cumsum(0).flip(0)
                states = []
                for t in range(len(row)):
                    ahead = y[i, there[t], :UNITS] if there[t] >= 0 else torch.zeros(UNITS)
                    behind = y[i, back[t], UNITS:] if both and back[t] < 3 else torch.zeros(UNITS)
                    states.append(torch.cat([ahead, behind]) if both else ahead)
                rows.append(torch.stack(states))
            return torch.stack(rows)

        return compute

    for kind, name, gates, biases in (("lstm", "lstm", 4, ["bias"]), ("gru", "gru", 3, ["inputBias", "stateBias"])):
        for both in (False, True):
            title = "masked " + ("bidirectional " if both else "") + name
            case(title, words, parameters(gates, biases, both), last(kind, biases, both), whole=True)
            case(
                title + " sequences",
                words,
                parameters(gates, biases, both),
                all_states(kind, biases, both),
                whole=True,
            )

    embed = lambda x, p: F.embedding(x.long(), p["words.weight"]) * (x != 0).double().unsqueeze(2)
    table = lambda: {"words.weight": numbers(6, FEATURES)}
    case("masked globalAveragePool", words, table(), lambda x, p: embed(x, p).sum(1) / 3, whole=True)
    case(
        "masked globalMaxPool",
        words,
        table(),
        lambda x, p: embed(x, p).masked_fill((x == 0).unsqueeze(2), -torch.inf).amax(1),
        whole=True,
    )


def attention():
    def parameters(features):
        return {
            "layer.inputWeight": numbers(3 * features, features, scale=0.6),
            "layer.inputBias": numbers(3 * features, scale=0.6),
            "layer.outputWeight": numbers(features, features, scale=0.6),
            "layer.outputBias": numbers(features, scale=0.6),
        }

    def attend(x, p, heads, hidden=None, causal=False):
        module = nn.MultiheadAttention(x.shape[2], heads, batch_first=True)
        weights = {
            "in_proj_weight": p["layer.inputWeight"],
            "in_proj_bias": p["layer.inputBias"],
            "out_proj.weight": p["layer.outputWeight"],
            "out_proj.bias": p["layer.outputBias"],
        }
        later = torch.ones(x.shape[1], x.shape[1]).triu(1).bool() if causal else None
        options = {"key_padding_mask": hidden, "attn_mask": later, "need_weights": True}
        return torch.func.functional_call(module, weights, (x, x, x), options)[0]

    x = lambda: numbers(BATCH, 5, 4)
    case("attention", x(), parameters(4), lambda x, p: attend(x, p, 1))
    case("attention 2 heads", x(), parameters(4), lambda x, p: attend(x, p, 2))
    case("attention blind to later", x(), parameters(4), lambda x, p: attend(x, p, 2, causal=True))
    words = torch.tensor([[3, 1, 4, 0, 0], [0, 0, 2, 5, 1], [4, 0, 3, 0, 2]]).double()
    case(
        "masked attention",
        words,
        {"words.weight": numbers(6, 4), **parameters(4)},
        lambda x, p: attend(
            F.embedding(x.long(), p["words.weight"]) * (x != 0).double().unsqueeze(2), p, 2, x == 0
        ),
        whole=True,
    )


def structure():
    """Layers without numbers of their own, and branches that meet again."""
    linear = lambda x, p: F.linear(x, p["layer.weight"], p["layer.bias"])
    conv = lambda x, p: F.conv2d(x, p["layer.weight"], p["layer.bias"], padding=1)
    case("flatten", numbers(BATCH, 2, 3, 2), {}, lambda x, p: x.flatten(1))
    case("reshape", numbers(BATCH, 6), {}, lambda x, p: x.reshape(-1, 2, 3))
    case("dropout when asked", numbers(BATCH, 4), {}, lambda x, p: F.dropout(x, 0.5, False), mode="ask")
    case("concat", numbers(BATCH, 5), with_weights(4, 5), lambda x, p: torch.cat([x, linear(x, p)], 1))
    case(
        "concat pictures",
        numbers(BATCH, 2, 4, 3),
        with_weights(3, 2, 3, 3),
        lambda x, p: torch.cat([x, conv(x, p)], 1),
    )
    case("sum", numbers(BATCH, 5), with_weights(5, 5), lambda x, p: x + linear(x, p) + x)


def between():
    """Attention from one sequence to another, what leads there, and a whole Transformer block."""
    table = numbers(4, 3)
    case("slice", numbers(BATCH, 5, 3), {}, lambda x, p: x[:, 1:4])
    case("repeat", numbers(BATCH, 4), {}, lambda x, p: x.unsqueeze(1).expand(-1, 3, -1))
    case("upSample2d", numbers(BATCH, 2, 3, 2), {}, lambda x, p: F.interpolate(x, scale_factor=2))
    case("positions", numbers(BATCH, 4, 3), {"layer.weight": table}, lambda x, p: x + p["layer.weight"])

    def parameters():
        return {
            "layer.queryWeight": numbers(4, 4, scale=0.6),
            "layer.queryBias": numbers(4, scale=0.6),
            "layer.memoryWeight": numbers(8, 4, scale=0.6),
            "layer.memoryBias": numbers(8, scale=0.6),
            "layer.outputWeight": numbers(4, 4, scale=0.6),
            "layer.outputBias": numbers(4, scale=0.6),
        }

    def attend(queries, memory, p, hidden=None):
        weights = {
            "in_proj_weight": torch.cat([p["layer.queryWeight"], p["layer.memoryWeight"]]),
            "in_proj_bias": torch.cat([p["layer.queryBias"], p["layer.memoryBias"]]),
            "out_proj.weight": p["layer.outputWeight"],
            "out_proj.bias": p["layer.outputBias"],
        }
        module = nn.MultiheadAttention(4, 2, batch_first=True)
        options = {"key_padding_mask": hidden}
        return torch.func.functional_call(module, weights, (queries, memory, memory), options)[0]

    case("attend", numbers(BATCH, 5, 4), parameters(), lambda x, p: attend(x[:, :2], x[:, 2:], p))
    words = torch.tensor([[3, 1, 4, 5, 0], [1, 2, 2, 0, 0], [4, 5, 3, 0, 2]]).double()

    def masked(x, p):
        asked = F.embedding(x[:, :2].long(), p["asked.weight"])
        memory = F.embedding(x[:, 2:].long(), p["words.weight"]) * (x[:, 2:] != 0).double().unsqueeze(2)
        return attend(asked, memory, p, x[:, 2:] == 0)

    tables = {"asked.weight": numbers(6, 4), "words.weight": numbers(6, 4)}
    case("masked attend", words, {**tables, **parameters()}, masked, whole=True)

    def block(x, p):
        module = nn.TransformerEncoderLayer(4, 2, 16, 0.0, F.gelu, batch_first=True, norm_first=True)
        names = {
            "self_attn.in_proj_weight": "attention.inputWeight",
            "self_attn.in_proj_bias": "attention.inputBias",
            "self_attn.out_proj.weight": "attention.outputWeight",
            "self_attn.out_proj.bias": "attention.outputBias",
            "linear1.weight": "dense.weight",
            "linear1.bias": "dense.bias",
            "linear2.weight": "dense2.weight",
            "linear2.bias": "dense2.bias",
            "norm1.weight": "layerNorm.gamma",
            "norm1.bias": "layerNorm.beta",
            "norm2.weight": "layerNorm2.gamma",
            "norm2.bias": "layerNorm2.beta",
        }
        weights = {theirs: p[ours] for theirs, ours in names.items()}
        later = torch.ones(x.shape[1], x.shape[1]).triu(1).bool()
        return torch.func.functional_call(module, weights, (x,), {"src_mask": later})

    shapes = {
        "attention.inputWeight": (12, 4),
        "attention.inputBias": (12,),
        "attention.outputWeight": (4, 4),
        "attention.outputBias": (4,),
        "dense.weight": (16, 4),
        "dense.bias": (16,),
        "dense2.weight": (4, 16),
        "dense2.bias": (4,),
        "layerNorm.gamma": (4,),
        "layerNorm.beta": (4,),
        "layerNorm2.gamma": (4,),
        "layerNorm2.beta": (4,),
    }
    every = {name: numbers(*shape, scale=0.6) for name, shape in shapes.items()}
    case("transformer block", numbers(BATCH, 5, 4), every, block)


def main():
    torch.manual_seed(5)
    parts = (dense, convolutions, pooling, norms, words, recurrent, gru_reset_before, masks, attention)
    parts += (structure, between)
    for part in parts:
        part()
    lines = ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in CASES)
    target = pathlib.Path(__file__).parents[1] / "resources/org/gradus/nn/layers.json"
    # Major and minor number: which patch it was is nothing to pin.
    version = ".".join(torch.__version__.split(".")[:2])
    target.write_text('{"pytorch": "%s", "batch": %d, "cases": [\n%s\n]}\n' % (version, BATCH, lines))
    print(f"{len(CASES)} cases, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
