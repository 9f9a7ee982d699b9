"""`make bench-nbgrader`: nbgrader's autograde and `gradus grade` on the same submissions, one after the other.

Each is timed from its process's start. Both begin with nothing kept and end with points for each question. nbgrader runs the
public checks, in the open; `gradus grade` those and the hidden ones, in a sandbox, and writes the feedback pages too, for which
nbgrader has a tool of its own: its seconds stand apart.
Where the two do not give the same points for the public checks, no figure is said.
"""

import argparse
import os
import shutil
import sys
import time
from pathlib import Path

import nbformat
from launcher import GradusFailed, gradus
from nbgrader_course import ROOT, Course, NbgraderFailed, public_points, set_up
from stepping import end_like_an_interrupt

FOLDER = ROOT / "build" / "bench-nbgrader"
EXERCISE = "02-multinomial-regression"
# Samples that mean no harm: nbgrader runs them with nothing around them.
SAMPLES = ["reference", "half-right", "accuracy-in-per-cent", "confusion-transposed", "softmax-without-the-shift",
           "entropy-for-cross-entropy", "labels-from-one", "logarithm-to-base-two", "integer-division", "untouched-release"]


def hand_in(course: Course, samples: Path, number: int) -> None:
    """One student's notebook: a sample, its solution cells made this student's own, so that none is compiled but once."""
    student = f"s{number:03d}"
    course.hand_in(student, EXERCISE, samples / f"{SAMPLES[number % len(SAMPLES)]}.ipynb")
    path = course.submitted(student, EXERCISE)
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source += f"\nint {cell.metadata.gradus.question}Of{student} = {number};"
    nbformat.write(notebook, path)


def timed(action) -> float:
    started = time.monotonic()
    action()
    return time.monotonic() - started


def grade(course: Course, out: Path) -> None:
    gradus("grade", course.folder / "submitted", "--out", out)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench-nbgrader", description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", metavar="N", type=int, default=20, help="how many; 20 if not given")
    number = parser.parse_args().submissions
    end_like_an_interrupt()
    load = os.getloadavg()[0]
    try:
        set_up()
        shutil.rmtree(FOLDER, ignore_errors=True)
        gradus("samples", "--out", FOLDER / "samples")
        course = Course(FOLDER / "course")
        course.begin(EXERCISE)
        course.run("generate_assignment", EXERCISE)
        for student in range(number):
            hand_in(course, FOLDER / "samples" / EXERCISE, student)
        theirs = timed(lambda: course.run("autograde", EXERCISE))
        ours = timed(lambda: grade(course, FOLDER / "grades"))
        feedback = timed(lambda: course.run("generate_feedback", EXERCISE))
        points = course.points()
    except (NbgraderFailed, GradusFailed) as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    if points != public_points(FOLDER / "grades"):
        print(f"nbgrader and gradus grade do not give the same points, so the seconds count for nothing: {FOLDER.relative_to(ROOT)}.",
              file=sys.stderr)
        return 1
    print(f"""{number} submissions of exercise {EXERCISE}, the same points from both; {os.cpu_count()} processors, load before {load:.1f}

                                        seconds   a submission
nbgrader autograde                      {theirs:7.1f}   {theirs / number:12.2f}
nbgrader generate_feedback              {feedback:7.1f}   {feedback / number:12.2f}
gradus grade: hidden tests, pages too   {ours:7.1f}   {ours / number:12.2f}

gradus grade is {theirs / ours:.1f} times as fast as autograde alone, {(theirs + feedback) / ours:.1f} times as fast as both tools.""", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
