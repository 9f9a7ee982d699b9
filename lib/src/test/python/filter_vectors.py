"""Makes lib/src/test/resources/org/gradus/vision/filters.json: what SciPy's filters give.

    python -m venv scratch && scratch/bin/pip install scipy
    scratch/bin/python lib/src/test/python/filter_vectors.py

One picture of 7 x 6 pixels, under median filters by their size and Gaussian ones by their spread; beyond
the edge it is mirrored ("reflect"). FiltersTests compares.
"""

import json
import pathlib

import numpy
from scipy import ndimage

ROUNDED = 7


def flat(picture):
    return [round(float(v), ROUNDED) for v in picture.reshape(-1)]


def main():
    picture = numpy.random.default_rng(5).random((7, 6)).round(3)
    vectors = {
        "picture": flat(picture),
        "median": {str(size): flat(ndimage.median_filter(picture, size, mode="reflect")) for size in (3, 5)},
        "gaussian": {
            str(spread): flat(ndimage.gaussian_filter(picture, spread, mode="reflect", truncate=4))
            for spread in (0.7, 1.5, 3.0)
        },
    }
    target = pathlib.Path(__file__).parents[1] / "resources/org/gradus/vision/filters.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(vectors, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
