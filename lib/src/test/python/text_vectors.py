"""Makes lib/src/test/resources/org/gradus/text/vectors.json: what sacrebleu and SciPy say of small texts and lists.

    python -m venv scratch && scratch/bin/pip install sacrebleu scipy
    scratch/bin/python lib/src/test/python/text_vectors.py

The sentences are drawn from a few invented words, so that n-grams meet by chance; one case has no common run of four,
one has translations that are too short, one has two references each.
"""

import json
import pathlib
import random

import sacrebleu
import scipy
from scipy.stats import spearmanr

WORDS = "a the cat dog sees hears old small house in".split()


def sentence(draw, length):
    return [draw.choice(WORDS) for _ in range(length)]


def changed(draw, words, share):
    return [draw.choice(WORDS) if draw.random() < share else word for word in words]


def bleu_case(name, draw, count, lengths, share, references, cut=0):
    people = [[sentence(draw, draw.randint(*lengths)) for _ in range(count)] for _ in range(references)]
    translations = [changed(draw, people[draw.randrange(references)][i], share) for i in range(count)]
    translations = [words[: max(1, len(words) - cut)] for words in translations]
    score = sacrebleu.corpus_bleu(
        [" ".join(words) for words in translations],
        [[" ".join(words) for words in each] for each in people],
        tokenize="none",
    )
    return {
        "name": name,
        "translations": translations,
        "references": [[each[i] for each in people] for i in range(count)],
        "score": score.score,
        "precisions": score.precisions,
        "brevityPenalty": score.bp,
        "length": score.sys_len,
        "referenceLength": score.ref_len,
    }


def spearman_case(name, x, y):
    return {"name": name, "x": x, "y": y, "correlation": float(spearmanr(x, y).statistic)}


def main():
    draw = random.Random(7)
    bleu = [
        bleu_case("one reference", draw, 12, (5, 12), 0.2, 1),
        bleu_case("two references", draw, 8, (5, 10), 0.3, 2),
        bleu_case("too short", draw, 8, (8, 12), 0.1, 1, cut=3),
        bleu_case("hardly a common run", draw, 5, (4, 6), 0.8, 1),
        bleu_case("the same", draw, 3, (6, 8), 0, 1),
    ]
    assert bleu[3]["precisions"][3] > 0 and bleu[3]["score"] < 20
    spearman = [
        spearman_case("with ties", [0.1, 0.5, 0.5, 0.9, -0.2, 0.3], [1, 6, 8, 8, 1, 6]),
        spearman_case("without", [draw.gauss(0, 1) for _ in range(15)], [draw.random() * 10 for _ in range(15)]),
    ]
    # Major and minor number: which patch it was is nothing to pin.
    versions = {each.__name__: ".".join(each.__version__.split(".")[:2]) for each in (sacrebleu, scipy)}
    lines = ",\n".join(
        f'"{kind}": [\n' + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]"
        for kind, cases in (("bleu", bleu), ("spearman", spearman))
    )
    target = pathlib.Path(__file__).parents[1] / "resources/org/gradus/text/vectors.json"
    target.write_text('{"versions": %s,\n%s}\n' % (json.dumps(versions), lines))
    print(f"{len(bleu) + len(spearman)} cases, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
