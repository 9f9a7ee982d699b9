"""`make demo`: lecture 02 in the real kernel, its deck, and what this run measured beside what the slide says."""

import os
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import run_notebook
from nbconvert import HTMLExporter
from stepping import Line, printable, write_aside

ROOT = Path(__file__).resolve().parent.parent
LECTURE = "02-multinomial-regression"
DEMO = ROOT / "build" / "demo"
SITE = ROOT / "build" / "site"
GENERATED = "RenderedDigits"


def run_lecture() -> run_notebook.Executed:
    print("Lecture 02, multinomial regression, in the Java kernel:", flush=True)
    executed = run_notebook.run(ROOT / "notebooks" / "lectures" / f"{LECTURE}.ipynb")
    run_notebook.save(executed, DEMO / f"{LECTURE}.ipynb")
    page, _ = HTMLExporter().from_notebook_node(executed.notebook)
    write_aside(DEMO / f"{LECTURE}.html", page)
    return executed


def build_deck() -> None:
    """The deck as HTML, and as PDF where Chromium is found; the deck maker says when it is not."""
    line = Line("the deck")
    done = subprocess.run([ROOT / ".venv" / "bin" / "node", ROOT / "environment" / "node" / "build-decks.mjs"],
                          cwd=ROOT, capture_output=True, text=True, check=False)
    line.end("✗" if done.returncode else "✓")
    if done.returncode:
        sys.exit(f"The deck could not be built:\n{done.stderr or done.stdout}")


def rows(executed: run_notebook.Executed) -> list[tuple[str, str, str]]:
    """Name, the slide's words, this run's number: for each claim that the notebook measured."""
    return [(claim["name"], claim["slide"], claim["text"]) for table in executed.claims() for claim in table["claims"]]


def data_set(notebook: nbformat.NotebookNode) -> str:
    """The name of the data that this run had, from what the notebook itself says."""
    said = " ".join(str(output.get("data", {}).get("text/plain", "")) + str(output.get("text", ""))
                    for output in run_notebook.outputs(notebook))
    if GENERATED in said:
        return f"{GENERATED}, NOT MNIST: generated here, since neither cache, mirror nor web had MNIST"
    return "MNIST"


def table(lines: list[tuple[str, str, str]]) -> str:
    heads = [("", "the slide says", "this run"), *lines]
    widths = [max(len(line[column]) for line in heads) for column in range(3)]
    return "\n".join("  " + "   ".join(f"{word:<{width}}" for word, width in zip(line, widths)).rstrip() for line in heads)


def places() -> list[tuple[str, Path]]:
    deck = SITE / "slides" / f"{LECTURE}.html"
    named = [("deck", deck), ("deck, PDF", deck.with_suffix(".pdf")), ("notebook", DEMO / f"{LECTURE}.html"),
             ("executed copy", DEMO / f"{LECTURE}.ipynb")]
    return [(name, path) for name, path in named if path.exists()]


def main() -> int:
    started = time.monotonic()
    try:
        executed = run_lecture()
        build_deck()
    except run_notebook.CellFailed as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    claims = rows(executed)
    if not claims:
        print("The notebook ran, but no cell of it measured a claim of the slides.", file=sys.stderr)
        return 1
    print(printable(f"\n{table(claims)}\n\n  data: {data_set(executed.notebook)}"))
    print(f"  time: {time.monotonic() - started:.0f} s on {os.cpu_count()} cores, of it {sum(executed.seconds):.0f} s in the notebook's cells\n")
    for name, path in places():
        print(f"  {name + ':':<15} {path.relative_to(ROOT)}")
    print("  to work in it:  make lab", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
