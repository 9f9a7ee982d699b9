"""Makes lib/src/test/resources/org/gradus/audio/sounds.json: spectra and mel bands by PyTorch.

    python -m venv scratch && scratch/bin/pip install torch torchaudio numpy
    scratch/bin/python lib/src/test/python/sound_vectors.py

The sound is short: two gliding tones and a click. For some windows and hops the file has the power
spectrum of each frame (torch.stft with a periodic Hann window and no padding), and for some banks the
weights of torchaudio's mel filters (scale "htk", no norm). StftTests and MelBankTests compare.
"""

import json
import pathlib

import torch
import torchaudio.functional as A

torch.set_default_dtype(torch.float64)
RATE = 8000


def flat(tensor):
    return [float(f"{v:.8g}") for v in tensor.detach().reshape(-1).tolist()]


def sound():
    t = torch.arange(400) / RATE
    x = 0.5 * torch.sin(2 * torch.pi * (400 * t + 4000 * t**2)) + 0.3 * torch.cos(2 * torch.pi * 2500 * t)
    x[200] += 0.15
    # What 16 bits can hold, so that both sides have the same numbers.
    return (x * 32768).round() / 32768


def spectra(x):
    for window, hop, size in [(128, 64, 128), (100, 30, 128), (64, 64, 64)]:
        padded = torch.stft(
            x,
            n_fft=size,
            hop_length=hop,
            win_length=size,
            window=torch.nn.functional.pad(torch.hann_window(window), (0, size - window)),
            center=False,
            return_complex=True,
        )
        frames = 1 + (len(x) - window) // hop
        power = padded.abs().square().T
        # PyTorch wants whole transforms, we whole windows: the last frames may lie beyond its end.
        yield {"window": window, "hop": hop, "frames": frames, "power": flat(power), "known": len(power)}


def banks():
    for bands, low, high, window in [(10, 50.0, 4000.0, 256), (20, 100.0, 3500.0, 512)]:
        weights = A.melscale_fbanks(window // 2 + 1, low, high, bands, RATE, norm=None, mel_scale="htk")
        yield {"bands": bands, "low": low, "high": high, "window": window, "weights": flat(weights.T)}


def main():
    x = sound()
    content = {"rate": RATE, "sound": flat(x), "spectra": list(spectra(x)), "banks": list(banks())}
    file = pathlib.Path(__file__).parents[1] / "resources/org/gradus/audio/sounds.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
