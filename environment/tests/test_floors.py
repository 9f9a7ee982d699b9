"""The floors of lectures' claims: measured with three seeds in every mode, and measurable again."""

import csv
import json
import math

import floors
import pytest

LECTURES = json.loads((floors.FOLDER / "floors.json").read_text(encoding="utf-8"))
with (floors.FOLDER / "floors.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
# Boards are drawn anyway: nothing stands in for them. Drawn data have one floor for both modes.
MODES = {lecture: ["full", "quick"] + ([] if lecture.startswith("06-") else ["quick, drawn"]) for lecture in LECTURES}


@pytest.mark.parametrize("lecture", LECTURES)
def test_what_is_put_in_whose_place_stands_in_the_notebook(lecture):
    cells = ["".join(cell["source"]) for cell in floors.other(lecture, 1)["cells"]]
    assert any("Claims.of(" in cell for cell in cells)
    assert [cell for cell in cells if "claims.check();" in cell or "standardDeviation()" in cell and "claim(" in cell] == []


@pytest.mark.parametrize("lecture", LECTURES)
def test_three_seeds_in_each_mode(lecture):
    ours = [row for row in ROWS if row["lecture"] == lecture]
    assert sorted({row["mode"] for row in ours}) == sorted(MODES[lecture])
    for mode in MODES[lecture]:
        for claim in {row["claim"] for row in ours}:
            runs = [row for row in ours if (row["mode"], row["claim"]) == (mode, claim)]
            assert sorted(row["seed"] for row in runs) == ["1", "2", "3"], f"{mode}: {claim}"
            assert all(math.isfinite(float(row["measured"])) for row in runs)


def test_a_lecture_that_has_changed_is_told(tmp_path, monkeypatch):
    (tmp_path / "floors.json").write_text(json.dumps({"06-convolution-by-hand": [["no such words", "x"]]}))
    monkeypatch.setattr(floors, "FOLDER", tmp_path)
    with pytest.raises(SystemExit, match="06-convolution-by-hand has no 'no such words' any more"):
        floors.other("06-convolution-by-hand", 1)


def test_a_run_takes_the_place_of_an_older_one_of_its_seed(tmp_path, monkeypatch):
    monkeypatch.setattr(floors, "FOLDER", tmp_path)
    floors.keep("09-x", "quick", 1, {"a, b": 0.5})
    floors.keep("09-x", "quick", 2, {"a, b": 0.25})
    rows = floors.keep("09-x", "quick", 1, {"a, b": 0.75})
    assert [(row["claim"], row["seed"], row["measured"]) for row in rows] == [("a, b", "1", "0.75"), ("a, b", "2", "0.25")]
