"""Measures what the floors of lectures' claims are set by: a notebook with other seeds, judged on validation data.

    .venv/bin/python environment/floors.py LECTURE... [--quick | --drawn] [--seeds 1 2 3]

`notebooks/floors/floors.json` says for each lecture what is put in whose place; `{}` stands for the seed. Every seed
runs the whole notebook in the real kernel. What its claims measured goes to `notebooks/floors/floors.csv`, and the rule
that is made of it to `notebooks/floors/LECTURE.csv`, where the notebook reads it: the mean less three standard deviations
for a floor, plus three for a ceiling. --drawn is quick mode on the generated stand-ins, whose floors hold for full
runs too: an empty cache, no mirror, on a machine without a network.
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
COLUMNS = ["lecture", "mode", "claim", "bound", "seed", "measured", "device", "date"]
# The rule is not there yet when a lecture is measured for the first time.
RULE = re.compile(r"^Row floor = Table\.read\(\)[^;]*;|\b(floor|Table\.read\(\)\.csv\(\"\.\./floors/[^;]*?)\."
                  r"(getDouble|getNumber|get)\([^)]*\)", re.MULTILINE)
DEVICE = f"CPU, {os.cpu_count()} cores"


def other(lecture: str, seed: int) -> dict:
    """The notebook's cells with another seed, validation data for test data, and no floors to stop at."""
    notebook = json.loads((ROOT / "notebooks" / "lectures" / f"{lecture}.ipynb").read_text(encoding="utf-8"))
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for cell in cells:
        cell["source"], cell["outputs"] = "".join(cell["source"]), []
        cell["source"] = re.sub(r"^claims\.check\(\);$|(?<=\))\.check\(\)(?=;)", "", cell["source"], flags=re.MULTILINE)
        cell["source"] = RULE.sub(lambda found: "" if found[0].startswith("Row") else "0", cell["source"])
    for find, instead in json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))[lecture]:
        if not any(find in cell["source"] for cell in cells):
            raise SystemExit(f"floors.json: lecture {lecture} has no {find!r} any more. Say what stands there now.")
        for cell in cells:
            cell["source"] = cell["source"].replace(find, instead.replace("{}", str(seed)))
    notebook["cells"] = cells
    return notebook


def measured(lecture: str, seed: int, quick: bool) -> list[tuple[str, str, float]]:
    """Each claim of the lecture, what bounds it, and what the run with this seed measured."""
    with tempfile.TemporaryDirectory() as folder:
        notebooks = Path(folder) / "notebooks"
        shutil.copytree(ROOT / "notebooks" / "headlines", notebooks / "headlines")
        shutil.copytree(FOLDER, notebooks / "floors")
        path = notebooks / "lectures" / f"{lecture}.ipynb"
        path.parent.mkdir()
        path.write_text(json.dumps(other(lecture, seed)), encoding="utf-8")
        tables = run_notebook.run(path, quick=quick).claims()
    # What is recorded, and what a run only counts, is the same with every seed.
    return [(claim["name"], bound, claim["measured"]) for table in tables for claim in table["claims"]
            for bound in ("floor", "ceiling") if bound in claim and not claim["name"].endswith(", recorded")]


def keep(lecture: str, mode: str, seed: int, values: list[tuple[str, str, float]]) -> list[dict[str, str]]:
    """Puts one run's figures in the place of older ones of this lecture, mode and seed; gives all rows."""
    path = FOLDER / "floors.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))) if path.exists() else []
    rows = [row for row in rows if (row["lecture"], row["mode"], row["seed"]) != (lecture, mode, str(seed))]
    today = datetime.date.today().isoformat()
    rows += [dict(zip(COLUMNS, [lecture, mode, claim, bound, str(seed), f"{value:.6g}", DEVICE, today], strict=True))
             for claim, bound, value in values]
    # Claims stay in the order of the notebook.
    rows.sort(key=lambda row: (row["lecture"], row["mode"], int(row["seed"])))
    write(path, COLUMNS, rows)
    ours = [row for row in rows if row["lecture"] == lecture]
    write(FOLDER / f"{lecture}.csv", *rule(ours))
    return ours


def rule(rows: list[dict[str, str]]) -> tuple[list[str], list[dict[str, str]]]:
    """A row for each mode that has two seeds or more, a column for each claim."""
    claims = {row["claim"]: -3 if row["bound"] == "floor" else 3 for row in rows}
    table = []
    for mode in dict.fromkeys(row["mode"] for row in rows):
        line = {"mode": mode}
        for claim, deviations in claims.items():
            seeds = [float(row["measured"]) for row in rows if (row["mode"], row["claim"]) == (mode, claim)]
            if len(seeds) > 1:
                line[claim] = f"{statistics.mean(seeds) + deviations * statistics.stdev(seeds):.4g}"
        table += [line] if len(line) == 1 + len(claims) else []
    return ["mode", *claims], table


def write(path: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    """A table, whole or not at all."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write_aside(path, text.getvalue())


def main() -> int:
    parser = argparse.ArgumentParser(prog="floors.py")
    parser.add_argument("lectures", nargs="+", metavar="LECTURE", help="such as 06-convolution-by-hand")
    modes = parser.add_mutually_exclusive_group()
    modes.add_argument("--quick", action="store_const", dest="mode", const="quick", default="full",
                       help="subsets of the data, as in the tests")
    modes.add_argument("--drawn", action="store_const", dest="mode", const="quick, drawn",
                       help="quick on the generated stand-ins; needs a machine without a network")
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    arguments = parser.parse_args()
    mode = arguments.mode
    with tempfile.TemporaryDirectory() as cache:
        if mode.endswith(", drawn"):
            os.environ.pop("GRADUS_MIRROR", None)
            os.environ["GRADUS_CACHE"] = cache
        for lecture in arguments.lectures:
            for seed in arguments.seeds:
                print(f"{lecture}, {mode}, seed {seed}:", flush=True)
                try:
                    values = measured(lecture, seed, quick=mode != "full")
                except run_notebook.CellFailed as problem:
                    print(f"{problem}\nWhat was measured until now is kept.", file=sys.stderr)
                    return 1
                rows = keep(lecture, mode, seed, values)
            report([row for row in rows if row["mode"] == mode])
    return 0


def report(rows: list[dict[str, str]]) -> None:
    """The seeds of each claim, their mean and three standard deviations."""
    for claim in dict.fromkeys(row["claim"] for row in rows):
        seeds = [float(row["measured"]) for row in rows if row["claim"] == claim]
        spread = f" ± {3 * statistics.stdev(seeds):.4g}" if len(seeds) > 1 else ""
        print(f"{claim}: {', '.join(f'{v:.4g}' for v in seeds)}; {statistics.mean(seeds):.4g}{spread}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
