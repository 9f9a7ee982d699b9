"""`make demo`: lecture 02 in the real kernel, its deck, what this run measured beside what the slide says, and
its exercise's sample submissions, graded."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import run_notebook
from nbconvert import HTMLExporter
from stepping import Line, end_like_an_interrupt, write_aside

ROOT = Path(__file__).resolve().parent.parent
LECTURE = "02-multinomial-regression"
DEMO = ROOT / "build" / "demo"
SITE = ROOT / "build" / "site"
GRADUS = ROOT / "build" / "bin" / "gradus"
SAMPLES = ROOT / "build" / "samples" / LECTURE
GRADES = DEMO / "grades"
GENERATED = "RenderedDigits"
# The exit code of `gradus grade` when it refuses to begin.
NOTHING_GRADED = 1


def run_lecture() -> run_notebook.Executed:
    quick = os.environ.get("GRADUS_QUICK") == "1"
    print(f"Lecture 02, multinomial regression, in the Java kernel{' (a short run: GRADUS_QUICK=1)' if quick else ''}:", flush=True)
    executed = run_notebook.run(ROOT / "notebooks" / "lectures" / f"{LECTURE}.ipynb", quick=quick)
    run_notebook.save(executed, DEMO / f"{LECTURE}.ipynb")
    page, _ = HTMLExporter().from_notebook_node(executed.notebook)
    write_aside(DEMO / f"{LECTURE}.html", page)
    return executed


def build_deck() -> str | None:
    """The deck as HTML, and as PDF where Chromium is found; what the deck maker says when he cannot."""
    line = Line("the deck")
    done = subprocess.run([ROOT / ".venv" / "bin" / "node", ROOT / "environment" / "node" / "build-decks.mjs"],
                          cwd=ROOT, capture_output=True, text=True, check=False)
    line.end("✗" if done.returncode else "✓")
    return f"The deck could not be built:\n{(done.stderr or done.stdout).rstrip()}" if done.returncode else None


def data_sets(executed: run_notebook.Executed) -> str:
    """What this run was trained on, in capitals of its own when it was not the real thing."""
    names = sorted({table["data"] for table in executed.claims() if table.get("data")})
    if any(GENERATED in name for name in names):
        return f"{GENERATED}, NOT MNIST: drawn here, because neither your cache, a mirror nor the web had MNIST"
    return ", ".join(names)


def grade_samples() -> int:
    """Has `gradus grade` show a row for each sample as it ends. Where no sandbox starts, the remedy stands instead."""
    made = subprocess.run([GRADUS, "samples"], cwd=ROOT, capture_output=True, text=True, check=False)
    if made.returncode:
        print(made.stderr, file=sys.stderr)
        return made.returncode
    print(f"Exercise 02, {len(list(SAMPLES.glob('*.ipynb')))} sample submissions, right, wrong and hostile, "
          "each in a sandbox of its own:\n", flush=True)
    grade = [GRADUS, "grade", SAMPLES, "--exercise", LECTURE, "--force", "--out", GRADES]
    graded = subprocess.run(grade, cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False)
    if graded.returncode == NOTHING_GRADED and not sandbox_starts():
        print(f"None was graded, because this machine cannot shut them in. {graded.stderr.strip()}\n"
              "Only grading needs that; everything else in the course works without.", flush=True)
        return 0
    print(graded.stderr, end="", file=sys.stderr)
    return graded.returncode


def sandbox_starts() -> bool:
    """What the doctor says of it: a machine without a sandbox is not the demo's failure, anything else is."""
    examined = subprocess.run([GRADUS, "doctor"], cwd=ROOT, capture_output=True, text=True, check=False)
    return re.search(r"sandbox .* starts in \d+ ms", examined.stdout) is not None


def places() -> list[tuple[str, Path]]:
    deck = SITE / "slides" / f"{LECTURE}.html"
    named = [("deck", deck), ("deck, PDF", deck.with_suffix(".pdf")), ("notebook", DEMO / f"{LECTURE}.html"),
             ("executed copy", DEMO / f"{LECTURE}.ipynb")]
    return [(name, path) for name, path in named if path.exists()]


def main() -> int:
    started = time.monotonic()
    end_like_an_interrupt()
    try:
        executed = run_lecture()
        broken_deck = build_deck()
    except run_notebook.CellFailed as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    print(flush=True)
    summary = subprocess.run([GRADUS, "demo-summary", DEMO / f"{LECTURE}.ipynb"], check=False)
    print(f"\ndata: {data_sets(executed)}")
    print(f"time: {time.monotonic() - started:.0f} s on {os.cpu_count()} cores, {sum(executed.seconds):.0f} s of them in the notebook's cells\n")
    for name, path in places():
        print(f"{name + ':':<15} {path.relative_to(ROOT)}")
    print("to work in it:  make lab\n", flush=True)
    if broken_deck:
        print(broken_deck, file=sys.stderr)
    ungraded = grade_samples()
    return 1 if broken_deck else summary.returncode or ungraded


if __name__ == "__main__":
    sys.exit(main())
