"""Measures what the floors of lectures' claims are set by: a notebook with other seeds, judged on validation data.

    .venv/bin/python environment/floors.py LECTURE... [--quick] [--drawn] [--seeds 1 2 3]

`notebooks/floors/floors.json` says for each lecture what is put in whose place; `{}` stands for the seed. Every seed
runs the whole notebook in the real kernel. What its claims measured goes to `notebooks/floors/floors.csv`, where the
notebooks read their floors: the mean less three standard deviations. --drawn is for the generated stand-ins: an empty
cache, no mirror, on a machine without a network.
"""

import argparse
import csv
import datetime
import io
import json
import os
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import run_notebook
from stepping import write_aside

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "notebooks" / "floors"
COLUMNS = ["lecture", "mode", "claim", "seed", "measured", "device", "date"]
# What the notebooks compute of the file's rows, of which there may be none yet.
RULE = re.compile(r"\b(\w+)\.mean\(\) [+-] \w+ \* \1\.standardDeviation\(\)")
DEVICE = f"CPU, {os.cpu_count()} cores"


def other(lecture: str, seed: int) -> dict:
    """The notebook's cells with another seed, validation data for test data, and no floors to stop at."""
    notebook = json.loads((ROOT / "notebooks" / "lectures" / f"{lecture}.ipynb").read_text(encoding="utf-8"))
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for cell in cells:
        cell["source"], cell["outputs"] = "".join(cell["source"]), []
        cell["source"] = re.sub(r"^claims\.check\(\);$", "", cell["source"], flags=re.MULTILINE)
        cell["source"] = cell["source"].replace(").check();", ");")
        cell["source"] = RULE.sub("0", cell["source"])
    for find, instead in json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))[lecture]:
        if not any(find in cell["source"] for cell in cells):
            raise SystemExit(f"floors.json: lecture {lecture} has no {find!r} any more. Say what stands there now.")
        for cell in cells:
            cell["source"] = cell["source"].replace(find, instead.replace("{}", str(seed)))
    notebook["cells"] = cells
    return notebook


def measured(lecture: str, seed: int, quick: bool) -> dict[str, float]:
    """Each claim of the lecture and what the run with this seed measured."""
    with tempfile.TemporaryDirectory() as folder:
        notebooks = Path(folder) / "notebooks"
        shutil.copytree(ROOT / "notebooks" / "headlines", notebooks / "headlines")
        shutil.copytree(FOLDER, notebooks / "floors")
        path = notebooks / "lectures" / f"{lecture}.ipynb"
        path.parent.mkdir()
        path.write_text(json.dumps(other(lecture, seed)), encoding="utf-8")
        tables = run_notebook.run(path, quick=quick).claims()
    return {claim["name"]: claim["measured"] for table in tables for claim in table["claims"]
            if "floor" in claim or "ceiling" in claim}


def keep(lecture: str, mode: str, seed: int, values: dict[str, float]) -> list[dict[str, str]]:
    """Puts one run's figures in the place of older ones of this lecture, mode and seed; gives all rows."""
    path = FOLDER / "floors.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))) if path.exists() else []
    rows = [row for row in rows if (row["lecture"], row["mode"], row["seed"]) != (lecture, mode, str(seed))]
    today = datetime.date.today().isoformat()
    rows += [dict(zip(COLUMNS, [lecture, mode, claim, str(seed), f"{value:.6g}", DEVICE, today], strict=True))
             for claim, value in values.items()]
    rows.sort(key=lambda row: (row["lecture"], row["mode"], row["claim"], int(row["seed"])))
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write_aside(path, text.getvalue())
    return rows


def main() -> int:
    parser = argparse.ArgumentParser(prog="floors.py")
    parser.add_argument("lectures", nargs="+", metavar="LECTURE", help="such as 06-convolution-by-hand")
    parser.add_argument("--quick", action="store_true", help="subsets of the data, as in the tests")
    parser.add_argument("--drawn", action="store_true", help="the generated stand-ins; needs a machine without a network")
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    arguments = parser.parse_args()
    mode = ("quick" if arguments.quick else "full") + (", drawn" if arguments.drawn else "")
    with tempfile.TemporaryDirectory() as cache:
        if arguments.drawn:
            os.environ.pop("GRADUS_MIRROR", None)
            os.environ["GRADUS_CACHE"] = cache
        for lecture in arguments.lectures:
            for seed in arguments.seeds:
                print(f"{lecture}, {mode}, seed {seed}:", flush=True)
                try:
                    values = measured(lecture, seed, arguments.quick)
                except run_notebook.CellFailed as problem:
                    print(f"{problem}\nWhat was measured until now is kept.", file=sys.stderr)
                    return 1
                rows = keep(lecture, mode, seed, values)
            report([row for row in rows if row["lecture"] == lecture and row["mode"] == mode])
    return 0


def report(rows: list[dict[str, str]]) -> None:
    """The seeds of each claim, their mean and three standard deviations."""
    for claim in dict.fromkeys(row["claim"] for row in rows):
        seeds = [float(row["measured"]) for row in rows if row["claim"] == claim]
        spread = f" ± {3 * statistics.stdev(seeds):.4g}" if len(seeds) > 1 else ""
        print(f"{claim}: {', '.join(f'{v:.4g}' for v in seeds)}; {statistics.mean(seeds):.4g}{spread}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
