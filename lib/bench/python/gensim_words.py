"""One process of make bench-words: gensim learns word vectors and answers analogies, and prints a line of JSON."""

import argparse
import json
import platform
import resource
import time
from pathlib import Path

import gensim
from gensim.models import Word2Vec


def now() -> tuple[float, float]:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter(), used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description="One process of make bench-words, which starts it.")
    parser.add_argument("--workload", required=True)
    parser.add_argument("--data", type=Path, required=True, help="the folder that the Java side wrote")
    # Batch and question play no part; nothing warms up.
    for number in ("--batch", "--warm-up", "--epochs", "--seed", "--threads", "--ask"):
        parser.add_argument(number, type=int, required=True)
    task = parser.parse_args()
    with (task.data / "words.txt").open(encoding="utf-8") as lines:
        sentences = [line.split() for line in lines]
    began = now()
    model = Word2Vec(sentences, sg=1, hs=0, vector_size=100, window=5, min_count=5, negative=5, sample=1e-3,
                     alpha=0.025, min_alpha=0.0001, epochs=task.epochs, workers=task.threads, seed=task.seed)
    ended = now()
    score, sections = model.wv.evaluate_word_analogies(str(task.data / "questions.txt"), restrict_vocab=len(model.wv))
    wrong = {each["section"]: 1 - len(each["correct"]) / max(1, len(each["correct"]) + len(each["incorrect"]))
             for each in sections}
    print(json.dumps({"seconds": [ended[0] - began[0]], "processorSeconds": [ended[1] - began[1]],
                      "losses": [wrong["family"]], "accuracy": score,
                      "versions": {"gensim": gensim.__version__, "Python": platform.python_version()}}))


if __name__ == "__main__":
    main()
