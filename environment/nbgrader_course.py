"""A course of nbgrader's in a folder, on which its own tools run; the tests and the benchmark share it.

nbgrader lies in an environment of its own, build/nbgrader, which set-up makes of environment/nbgrader.lock when it is asked to.
"""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "build" / "nbgrader"
CONFIGURATION = ROOT / "grader" / "nbgrader" / "nbgrader_config.py"
EXERCISES = ROOT / "notebooks" / "exercises"

# Points and maximum, by exercise, student and question.
Points = dict[tuple[str, str, str], tuple[float, float]]

# Runs in nbgrader's environment, for only that one can read its database.
ASK_ITS_DATABASE = """
import json, sys
from nbgrader.api import Gradebook
with Gradebook(sys.argv[1]) as gradebook:
    print(json.dumps([[assignment.name, submission.student.id, grade.name, grade.score, grade.max_score]
        for assignment in gradebook.assignments for submission in gradebook.assignment_submissions(assignment.name)
        for notebook in submission.notebooks for grade in notebook.grades]))
"""


class NbgraderFailed(Exception):
    """One of nbgrader's tools did not do what it was asked; the text is its own words."""


def set_up() -> None:
    """Puts nbgrader below build/, unless it is there."""
    done = subprocess.run([ROOT / "environment" / "setup.sh", "--nbgrader"], cwd=ROOT, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        raise NbgraderFailed(done.stdout)


@dataclass(frozen=True)
class Course:
    """A course in a folder: `source` is the author's, `release` what students get, `submitted` what they hand in."""

    folder: Path

    def begin(self, *exercises: str) -> None:
        """Lays out what a lecturer lays out: the settings, and each exercise as its author solved it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CONFIGURATION, self.folder / CONFIGURATION.name)
        for exercise in exercises:
            source = self.folder / "source" / exercise
            source.mkdir(parents=True)
            shutil.copyfile(EXERCISES / f"{exercise}.ipynb", source / f"{exercise}.ipynb")

    def run(self, tool: str, *arguments: str) -> str:
        """Runs a tool of nbgrader's and returns what it said."""
        done = subprocess.run([HOME / "bin" / "nbgrader", tool, *arguments], cwd=self.folder, env=self._environment(),
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode:
            raise NbgraderFailed(f"nbgrader {tool} {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}")
        return done.stdout

    def released(self, exercise: str) -> Path:
        """What students get."""
        return self.folder / "release" / exercise / f"{exercise}.ipynb"

    def submitted(self, student: str, exercise: str) -> Path:
        return self.folder / "submitted" / student / exercise / f"{exercise}.ipynb"

    def hand_in(self, student: str, exercise: str, written: Path | None = None) -> None:
        """Hands in the release with the code that stands in the cells of the same names elsewhere, or as it is."""
        notebook = nbformat.read(self.released(exercise), as_version=4)
        for name, source in solutions(written).items() if written else ():
            next(cell for cell in notebook.cells if cell.metadata.gradus.name == name).source = source
        target = self.submitted(student, exercise)
        target.parent.mkdir(parents=True)
        nbformat.write(notebook, target)

    def points(self) -> Points:
        """What its database holds."""
        done = subprocess.run([HOME / "bin" / "python", "-c", ASK_ITS_DATABASE, f"sqlite:///{self.folder / 'gradebook.db'}"],
                              env=self._environment(), capture_output=True, text=True, check=False)
        if done.returncode:
            raise NbgraderFailed(done.stderr)
        grades = json.loads(done.stdout)
        asked = {exercise: questions(exercise) for exercise in {grade[0] for grade in grades}}
        return {(exercise, student, asked[exercise][cell]): (points, maximum)
                for exercise, student, cell, points, maximum in grades}

    def _environment(self) -> dict[str, str]:
        """Nothing of what the user has set for Jupyter may count, and nothing goes into their folders."""
        own = {name: str(self.folder / "jupyter") for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
        kept = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER") and name != "PYTHONPATH"}
        # nbgrader calls Alembic, which keeps its database, by its bare name.
        return {**kept, **own, "PATH": f"{HOME / 'bin'}{os.pathsep}{os.environ['PATH']}"}


def public_points(grades: Path) -> Points:
    """What `gradus grade` gave for the public checks, from the folder that it wrote; who could not be graded has none."""
    results = [json.loads(path.read_text(encoding="utf-8")) for path in grades.glob("*/results/*.json")]
    return {(result["exercise"], result["student"], question["id"]): (total(question, "points"), total(question, "maximum"))
            for result in results for question in result["questions"]}


def total(question: dict, what: str) -> float:
    """Over a question's public tests; points are kept in hundredths."""
    return round(sum(test[what] for test in question["tests"]), 2)


def solutions(path: Path) -> dict[str, str]:
    """The code that a student wrote, by the cells' names."""
    return {cell.metadata.gradus.name: cell.source for cell in nbformat.read(path, as_version=4).cells
            if cell.metadata.get("nbgrader", {}).get("solution")}


def questions(exercise: str) -> dict[str, str]:
    """What each check cell asks, by the name that nbgrader knows the cell by."""
    cells = nbformat.read(EXERCISES / f"{exercise}.ipynb", as_version=4).cells
    return {c.metadata.nbgrader.grade_id: c.metadata.gradus.question for c in cells
            if "nbgrader" in c.metadata and "question" in c.metadata.get("gradus", {})}
