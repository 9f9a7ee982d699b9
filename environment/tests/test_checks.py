"""`check` in the real kernel: what it shows, how soon, and what it does with an endless loop."""

import html
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from kernel_session import Output, Session, kernel

ROOT = Path(__file__).resolve().parents[2]
# A small exercise of the module's own tests: softmax, loss (needs softmax), rate.
SAMPLE = ROOT / "build" / "maven" / "gradus-grader-checks" / "test-classes"

SOFTMAX = """
double[] softmax(double[] z) {
    double[] p = Arrays.stream(z).map(x -> Math.exp(x - SHIFT)).toArray();
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(x -> x / sum).toArray();
}"""
GOOD = SOFTMAX.replace("SHIFT", "Arrays.stream(z).max().getAsDouble()")
LOSS = "double loss(double[] p, int label) { return 0 - Math.log(p[label]); }\ndouble rate = 0.1;"


# The course's own exercises lie on the class path too.
CHOSEN = {"GRADUS_EXERCISE": "97-sample"}


@pytest.fixture(scope="module")
def java() -> Iterator[Session]:
    with kernel(SAMPLE, **CHOSEN) as session:
        yield session


def words(output: Output) -> str:
    """The text that a reader sees, from the HTML, which must be well-formed."""
    tree = ET.fromstring("<r>" + output.html.replace("&ensp;", " ").replace("<details open ", '<details open="" ') + "</r>")
    return re.sub(r"\s+", " ", " ".join(tree.itertext()))


def test_first_check_comes_soon_and_later_ones_sooner(record_property):
    with kernel(SAMPLE, **CHOSEN) as session:
        assert session.run(GOOD + LOSS).error is None
        first = session.run('check("softmax")')
        assert "All checks passed" in words(first.only())
        later = [session.run('check("softmax")').seconds for _ in range(5)]
        record_property("first", round(first.seconds, 2))
        record_property("later", round(max(later), 2))
        print(f"first {first.seconds:.2f} s, later {[round(s, 2) for s in later]} s")
        # Recorded, not judged: 2 s and 0.5 s are the goals of an idle machine, and this one may be busy.
        assert sorted(later)[2] <= first.seconds
        assert first.seconds <= 10


def test_grading_imports_what_the_kernel_imports(java):
    """Of the JDK: what else the kernel imports is not on the class path of an exercise in plain Java."""
    output = java.run('kernel().getJShell().imports().map(i -> i.source()).collect(Collectors.joining("\\n"))').only()
    imported = set(re.findall(r"^import (java\S+);", output.plain, re.MULTILINE))
    grading = ROOT / "grader/engine/src/main/resources/org/gradus/grader/grading/imports.txt"
    assert set(grading.read_text().split()) == imported


def test_a_mistake_is_shown_in_html_and_in_text(java):
    java.run(SOFTMAX.replace("SHIFT", "0"))
    output = java.run('exercise("97-sample");\ncheck("softmax")').only()
    assert output.kind == "display_data"
    said = words(output)
    assert "1 of 3 checks failed" in said
    assert "5 / 7 points" in said
    assert "softmax([1000.0, 1000.0])" in said
    assert "expected [0.5, 0.5]" in said
    assert "yours [NaN, NaN]" in said
    assert "✗ stays finite for large logits (failed · 0 / 2)" in output.plain
    assert "Subtract the largest logit" in html.unescape(output.html)


def test_what_is_missing_or_of_another_type_is_said(java):
    java.run("float[] softmax(double[] z) { return new float[3]; }")
    output = java.run('check("softmax")').only()
    assert "double[] softmax(double[] logits)" in output.plain
    said = java.run('check("loss")').only().plain
    assert 'Not run, because it needs the question "softmax" first.' in said


def test_an_exception_names_its_cell_and_line(java):
    cell = java.run("int unused = 1;\n\ndouble[] softmax(double[] z) {\n    double first = z[0];\n    return new double[] {z[9]};\n}")
    said = java.run('check("softmax")').only().plain
    assert f"stopped by: ArrayIndexOutOfBoundsException: Index 9 out of bounds for length 2  (cell [{cell.number}], line 5)" in said


def test_what_does_not_compile_is_not_checked_by_the_version_before_it(java):
    java.run(GOOD)
    assert java.run(GOOD.replace("sum();", "sum()", 1)).error
    said = java.run('check("softmax")').only().plain
    assert "softmax was not called: its newest version does not compile." in said
    java.run(GOOD)
    assert "All checks passed" in words(java.run('check("softmax")').only())


def test_an_exception_speaks_of_the_students_own_variables(java):
    java.run("double[] softmax(double[] z) {\n    double[] shares = null;\n    return new double[] {shares[0]};\n}")
    assert '"shares" is null' in html.unescape(java.run('check("softmax")').only().html)


def test_all_questions_end_in_the_total(java):
    java.run(GOOD + LOSS)
    output = java.run("check()").only()
    assert "Total 97-sample" in words(output)
    assert "10.5 / 10.5 points" in words(output)
    assert output.plain.splitlines()[-2] == "97-sample: 10.5 / 10.5 points"


def test_a_question_that_is_not_there_is_a_sentence(java):
    cell = java.run('check("sofmax")')
    assert 'Exercise 97-sample has no question "sofmax": its questions are' in cell.error.text
    assert "\tat " not in cell.error.text
    cell = java.run('exercise("98-none")')
    assert re.search(r'There are no checks for "98-none": This kernel has those of .*97-sample\.', cell.error.text)


def test_a_check_leaves_no_name_and_no_noise(java):
    java.run(GOOD)
    before = java.run("softmax(new double[] {1, 1})[0]").only().plain
    cell = java.run('check("softmax")')
    assert [output.kind for output in cell.outputs] == ["display_data"]
    assert java.run("softmax(new double[] {1, 1})[0]").only().plain == before == "0.5"


def test_an_endless_loop_does_not_hang_the_check():
    with kernel(SAMPLE, **CHOSEN) as session:
        session.run("double[] softmax(double[] z) {\n    while (true) { }\n}")
        cell = session.run('check("softmax")')
        said = cell.only().plain
        assert "softmax did not return within 2 s (cell [1], line 2)" in said
        assert "restart the kernel" in said
        session.run(GOOD + LOSS)
        assert "All checks passed" in words(session.run('check("softmax")').only())


def test_nbgrader_gets_the_points_as_a_number():
    with kernel(SAMPLE, **CHOSEN, NBGRADER_EXECUTION="autograde") as session:
        session.run(GOOD)
        cell = session.run('check("softmax")')
        assert [output.kind for output in cell.outputs] == ["display_data", "execute_result"]
        assert float(cell.outputs[1].plain) == 7.0


def test_with_several_exercises_one_must_be_chosen():
    with kernel(SAMPLE) as session:
        error = session.run("check()").error
        assert error is not None
        assert 'Which exercise? Run exercise("' in error.text
