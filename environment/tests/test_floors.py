"""The floors of lectures' claims: measured with three seeds in every mode, and measurable again."""

import csv
import json
import math

import floors
import pytest

LECTURES = json.loads((floors.FOLDER / "floors.json").read_text(encoding="utf-8"))
with (floors.FOLDER / "floors.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
# Boards and sequences to recall are drawn anyway; the boards' floor in full was set before the first run. Drawn data have
# one floor for both modes.
DRAWN_ANYWAY = {"06-convolution-by-hand": ["quick"], "11-lstm-and-gru": ["full", "quick"]}
MODES = {lecture: DRAWN_ANYWAY.get(lecture, ["full", "quick", "quick, drawn"]) for lecture in LECTURES}


@pytest.mark.parametrize("lecture", LECTURES)
def test_what_is_put_in_whose_place_stands_in_the_notebook(lecture):
    cells = ["".join(cell["source"]) for cell in floors.other(lecture, 1)["cells"]]
    assert any("Claims.of(" in cell for cell in cells)
    assert [cell for cell in cells if "claims.check();" in cell or "floor.get" in cell] == []


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
    floors.keep("09-x", "quick", 1, [("a, b", "floor", 0.5), ("c", "ceiling", 2)])
    assert (tmp_path / "09-x.csv").read_text() == 'mode,"a, b",c\n'
    floors.keep("09-x", "quick", 2, [("a, b", "floor", 0.25), ("c", "ceiling", 2)])
    rows = floors.keep("09-x", "quick", 1, [("a, b", "floor", 0.75), ("c", "ceiling", 2)])
    assert [(row["claim"], row["seed"], row["measured"]) for row in rows] == [
        ("a, b", "1", "0.75"), ("c", "1", "2"), ("a, b", "2", "0.25"), ("c", "2", "2")]
    # Mean 0.5, and a deviation of the root of 2 · 0.25² less three times.
    assert (tmp_path / "09-x.csv").read_text() == 'mode,"a, b",c\nquick,-0.5607,2\n'


@pytest.mark.parametrize("lecture", LECTURES)
def test_the_rule_is_made_of_the_runs(lecture):
    columns, table = floors.rule([row for row in ROWS if row["lecture"] == lecture])
    with (floors.FOLDER / f"{lecture}.csv").open(encoding="utf-8") as file:
        kept = csv.DictReader(file)
        assert list(kept) == table
        assert kept.fieldnames == columns
