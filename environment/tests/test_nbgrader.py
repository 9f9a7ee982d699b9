"""nbgrader's own tools on our exercises: its points are those that `gradus grade` gives for the public checks, question by question."""

import csv
import html
import json
import os
import re
import subprocess
from pathlib import Path

import nbformat
import nbgrader_course
import pytest
from nbgrader_course import Course

ROOT = Path(__file__).resolve().parents[2]
GRADUS = ROOT / "build" / "bin" / "gradus"
# Two exercises, and for each a mistake that costs a part of a question: what nbgrader calls partial credit.
MISTAKES = {"02-multinomial-regression": "softmax-without-the-shift", "06-convolution-by-hand": "maximum-begun-at-zero"}
STUB = "untouched-release"
HAND_INS = [(exercise, student) for exercise, mistake in MISTAKES.items() for student in ("reference", STUB, "half-right", mistake)]

Points = dict[tuple[str, str, str], tuple[float, float]]


def gradus(*arguments: str | Path) -> None:
    done = subprocess.run([GRADUS, *arguments], cwd=ROOT, env=os.environ, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """What a lecturer does: release, collect, grade, feedback, export. Students hand in nbgrader's release, filled as our samples are."""
    nbgrader_course.set_up()
    folder = tmp_path_factory.mktemp("nbgrader")
    gradus("samples", "--out", folder / "samples")
    course = Course(folder / "course")
    course.begin(*MISTAKES)
    for exercise in MISTAKES:
        course.run("generate_assignment", exercise)
    for exercise, student in HAND_INS:
        course.hand_in(student, exercise, None if student == STUB else folder / "samples" / exercise / f"{student}.ipynb")
    for exercise in MISTAKES:
        course.run("autograde", exercise)
        course.run("generate_feedback", exercise)
    course.run("export")
    return course


@pytest.fixture(scope="module")
def given(course) -> Points:
    """What nbgrader gave, as its database holds it."""
    return course.points()


@pytest.fixture(scope="module")
def ours(course, tmp_path_factory) -> Points:
    """What `gradus grade` gives for the public checks of the same files, in nbgrader's own folder."""
    grades = tmp_path_factory.mktemp("grades")
    gradus("grade", course.folder / "submitted", "--out", grades)
    points = {}
    for exercise, student in HAND_INS:
        result = json.loads((grades / exercise / "results" / f"{student}.json").read_text(encoding="utf-8"))
        assert (result["student"], result["status"]) == (student, "graded")
        for question in result["questions"]:
            points[exercise, student, question["id"]] = tuple(
                round(sum(test[key] for test in question["tests"]), 2) for key in ("points", "maximum"))
    return points


@pytest.mark.parametrize("exercise", MISTAKES)
def test_its_release_is_ours_cell_by_cell(course, exercise):
    gradus("release")
    own = nbformat.read(ROOT / "build" / "release" / f"{exercise}.ipynb", as_version=4)
    its = nbformat.read(course.released(exercise), as_version=4)
    assert [(cell.metadata.gradus, cell.source) for cell in its.cells] == [(cell.metadata.gradus, cell.source) for cell in own.cells]


@pytest.mark.parametrize(("exercise", "student"), HAND_INS)
def test_it_gives_what_we_give_for_the_public_checks(given, ours, exercise, student):
    def of(points: Points) -> dict[str, tuple[float, float]]:
        return {question: points[e, s, question] for e, s, question in points if (e, s) == (exercise, student)}

    assert of(given)
    assert of(given) == of(ours)


@pytest.mark.parametrize("exercise", MISTAKES)
def test_right_earns_all_untouched_nothing_and_a_mistake_part_of_a_question(given, exercise):
    def shares(student: str) -> list[float]:
        return [points / maximum for (e, s, _), (points, maximum) in given.items() if (e, s) == (exercise, student)]

    assert set(shares("reference")) == {1}
    assert set(shares(STUB)) == {0}
    assert 0 in shares("half-right") and 1 in shares("half-right")
    assert any(0 < share < 1 for share in shares(MISTAKES[exercise]))


def test_its_export_adds_them_up(course, given):
    with (course.folder / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = {(row["assignment"], row["student_id"]): row for row in csv.DictReader(file)}
    assert rows.keys() == set(HAND_INS)
    for (exercise, student), row in rows.items():
        of = [points for (e, s, _), points in given.items() if (e, s) == (exercise, student)]
        assert float(row["score"]) == pytest.approx(sum(points for points, _ in of))
        assert float(row["max_score"]) == sum(maximum for _, maximum in of)


@pytest.mark.parametrize(("exercise", "student"), HAND_INS)
def test_its_feedback_says_the_points_and_shows_what_the_checks_found(course, given, exercise, student):
    page = (course.folder / "feedback" / student / exercise / f"{exercise}.html").read_text(encoding="utf-8")
    said = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", page)))
    of = {question: points for (e, s, question), points in given.items() if (e, s) == (exercise, student)}
    earned, maximum = (sum(column) for column in zip(*of.values(), strict=True))
    assert f"(Score: {earned} / {maximum})" in said
    cells = re.findall(r'Score: ([\d.]+) / ([\d.]+) \(Top\) check \( "(\w+)" \) .*?([\d.]+) / ([\d.]+) points', said)
    assert {name: (float(points), float(most)) for points, most, name, *_ in cells} == of
    assert {name: (float(points), float(most)) for *_, name, points, most in cells} == of
