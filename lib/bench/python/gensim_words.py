"""One process of make bench-words: gensim learns word vectors and answers analogies, and prints a line of JSON."""

import platform

import gensim
from gensim.models import Word2Vec
from measure import Laps, parser, report


def main() -> None:
    # Batch and question play no part; nothing warms up.
    task = parser().parse_args()
    with (task.data / "words.txt").open(encoding="utf-8") as lines:
        sentences = [line.split() for line in lines]
    laps = Laps()
    model = Word2Vec(sentences, sg=1, hs=0, vector_size=100, window=5, min_count=5, negative=5, sample=1e-3,
                     alpha=0.025, min_alpha=0.0001, epochs=task.epochs, workers=task.threads, seed=task.seed)
    laps.lap()
    score, sections = model.wv.evaluate_word_analogies(str(task.data / "questions.txt"), restrict_vocab=len(model.wv))
    wrong = {each["section"]: 1 - len(each["correct"]) / max(1, len(each["correct"]) + len(each["incorrect"]))
             for each in sections}
    report(laps, 0, [wrong["family"]], score, {"gensim": gensim.__version__, "Python": platform.python_version()})


if __name__ == "__main__":
    main()
