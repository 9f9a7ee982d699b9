"""nbgrader's own tools on our exercises: its points are those that `gradus grade` gives for the public checks, question by question."""

import csv
import html
import re
from pathlib import Path

import nbformat
import nbgrader_course
import pytest
from kernel_session import FIRST_COMPILER_ALONE
from launcher import gradus
from nbgrader_course import Course, Points

ROOT = Path(__file__).resolve().parents[2]
EXERCISES = ["02-multinomial-regression", "06-convolution-by-hand"]
STUB = "untouched-release"
# A mistake that costs a part of a question: what nbgrader calls partial credit.
MISTAKE = (EXERCISES[0], "softmax-without-the-shift")
HAND_INS = [*((exercise, student) for exercise in EXERCISES for student in ("reference", STUB, "half-right")), MISTAKE]

# The longest part is a fixture's: seven notebooks, one after the other, after set-up has fetched nbgrader.
pytestmark = pytest.mark.timeout(1500)


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """What a lecturer does: release, collect, grade, feedback, export. Students hand in nbgrader's release, filled as our samples are."""
    nbgrader_course.set_up()
    folder = tmp_path_factory.mktemp("nbgrader")
    gradus("samples", "--out", folder / "samples")
    course = Course(folder / "course")
    course.begin(*EXERCISES)
    for exercise in EXERCISES:
        course.run("generate_assignment", exercise)
    for exercise, student in HAND_INS:
        course.hand_in(student, exercise, None if student == STUB else folder / "samples" / exercise / f"{student}.ipynb")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(*FIRST_COMPILER_ALONE)
        for exercise in EXERCISES:
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
    return nbgrader_course.public_points(grades)


@pytest.mark.parametrize("exercise", EXERCISES)
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


def shares(given: Points, exercise: str, student: str) -> set[float]:
    return {points / maximum for (e, s, _), (points, maximum) in given.items() if (e, s) == (exercise, student)}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_right_earns_all_untouched_nothing_and_half_right_something(given, exercise):
    assert shares(given, exercise, "reference") == {1}
    assert shares(given, exercise, STUB) == {0}
    assert shares(given, exercise, "half-right") >= {0, 1}


def test_a_mistake_costs_a_part_of_its_question(given):
    assert any(0 < share < 1 for share in shares(given, *MISTAKE))


def test_its_export_adds_them_up(course, given):
    with (course.folder / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = {(row["assignment"], row["student_id"]): row for row in csv.DictReader(file)}
    for exercise, student in HAND_INS:
        of = [points for (e, s, _), points in given.items() if (e, s) == (exercise, student)]
        assert float(rows[exercise, student]["score"]) == pytest.approx(sum(points for points, _ in of))
        assert float(rows[exercise, student]["max_score"]) == sum(maximum for _, maximum in of)
    # Who handed in nothing has a row too.
    assert {float(row["score"]) for key, row in rows.items() if key not in HAND_INS} == {0}


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
