"""The real kernel: what it shows, how it fails, how it stops."""

import base64
import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import kernel_archive
import nbformat
import psutil
import pytest
import run_notebook
from kernel_session import Session, is_running, kernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

JDK_25 = os.environ.get("GRADUS_JDK25", "")
JDKS = [pytest.param(None, id="setup-jdk"),
        pytest.param(Path(JDK_25), id="jdk-25",
                     marks=pytest.mark.skipif(not JDK_25, reason="no other JDK here; GRADUS_JDK25 can name one"))]

TRAINING = """
var few = RenderedDigits.generate(600, 100, 7);
var net = Sequential.of(flatten(), dense(10)).compile(crossEntropy(), sgd(0.1), accuracy());
"""


@contextlib.contextmanager
def kernel_on(home: Path | None) -> Iterator[Session]:
    """A kernel on set-up's JDK or another; once it runs, the next one is looked up afresh."""
    with contextlib.ExitStack() as owned:
        with run_notebook.kernels_on(home):
            session = owned.enter_context(kernel())
        yield session


@pytest.fixture(scope="module", params=JDKS)
def java(request) -> Iterator[Session]:
    with kernel_on(request.param) as session:
        yield session


def picture_of(output) -> str:
    """Checks that an output is a picture in all three forms, and gives its sentence."""
    tag = re.fullmatch(r'<img alt="([^"]+)" width="\d+" style="[^"]*" src="data:image/svg\+xml;base64,([^"]+)">', output.html)
    assert tag, output.html[:200]
    assert b"<svg" in base64.b64decode(tag[2])
    assert base64.b64decode(output.data["image/png"]).startswith(b"\x89PNG")
    assert output.plain == tag[1].replace("&quot;", '"').replace("&amp;", "&")
    return tag[1]


def test_first_cell_comes_soon(record_property):
    started = time.monotonic()
    with kernel() as session:
        assert session.run("1 + 1").only().plain == "2"
        record_property("seconds", round(time.monotonic() - started, 1))
        assert time.monotonic() - started < 20


def test_is_one_virtual_machine_of_setups_jdk(java):
    assert psutil.Process(java.pid).children() == []
    home = java.run('System.getProperty("java.home")').only().plain
    assert Path(java.manager.kernel_spec.argv[0]).resolve().parents[1] == Path(home).resolve()


def test_names_that_need_no_import(java):
    cell = java.run("""
        Function<Integer, Integer> twice = x -> 2 * x;
        List<Integer> doubled = Stream.of(1, 2).map(twice).toList();
        Path somewhere = Path.of("a");
        Table table = Table.create("t", IntColumn.create("n", 1, 2));
        XYChart chart = new XYChartBuilder().build();
        Shape shape = new Shape(2, 3);
        Supplier<NDManager> manager = NDManager::newBaseManager;
        Progress progress = Progress.current();
        Claims claims = Claims.of("00-none");
        Dataset none = null;
        boolean quick = quick();
        progress.getClass().getSimpleName() + doubled""")
    assert cell.only().plain == "NotebookProgress[2, 4]"


def test_the_networks_words_need_no_import(java):
    cell = java.run("Sequential.of(flatten(), dense(200, RELU), dense(10)).compile(crossEntropy(), adam(1e-3), accuracy()); 1")
    assert cell.only().plain == "1"


def test_vector_instructions_and_allocator(java):
    assert java.run('ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()').only().plain == "true"
    assert java.run('System.getenv("MALLOC_ARENA_MAX")').only().plain == "1"


def test_what_compiles_cells_is_compiled_but_once(java, tmp_path):
    spec = java.manager.kernel_spec
    flags = [word.replace("{resource_dir}", spec.resource_dir) for word in spec.argv if word.startswith("-XX:")]
    much = tmp_path / "Much.java"
    methods = (f"static int f{i}(int n) {{ var sum = {i}; for (int k = 0; k < n; k++) sum += k * {i}; return sum; }}" for i in range(300))
    much.write_text("class Much { public static void main(String[] none) {} " + "\n".join(methods) + "}")
    said = subprocess.run([spec.argv[0], *flags, "-XX:+DisplayVMOutput", "-XX:+PrintCompilation", much], capture_output=True, text=True, check=True).stdout
    # A line: milliseconds, number, marks, level (4 is the second compiler), method.
    levels = set(re.findall(r"^ *\d+ +\d+ [ %sbn!]+ +([1-4]) +com\.sun\.tools\.javac", said, re.MULTILINE))
    assert levels & {"1", "2", "3"}
    assert "4" not in levels


def test_table(java):
    output = java.run('Table.create("marks", DoubleColumn.create("mark", IntStream.range(0, 1234).asDoubleStream().toArray()))').only()
    assert "<table" in output.html
    assert "first 10 of 1,234 rows" in output.html
    assert output.html.count("<tr>") == 11
    assert "mark" in output.plain


def test_a_chart_of_xcharts_own(java):
    output = java.run("""
        var own = new XYChartBuilder().width(300).height(200).title("Falls").xAxisTitle("epoch").yAxisTitle("loss").build();
        own.addSeries("training", new double[] {1, 2}, new double[] {3, 1});
        own""").only()
    assert picture_of(output) == "Falls. loss over epoch: training."


def test_a_figure(java):
    output = java.run('Plots.line("Loss", "epoch", "loss", Series.of("training", 3, 2, 1))').only()
    assert "training" in picture_of(output)


def test_an_array_of_the_engine(java):
    output = java.run("NDManager.newBaseManager().arange(24f).reshape(2, 3, 4)").only()
    assert "NDArray (2, 3, 4) float32" in output.plain
    assert "first slice" in output.plain
    assert output.html.count("<tr>") == 3


def test_a_large_array_is_cut(java):
    output = java.run("NDManager.newBaseManager().zeros(new Shape(500, 300))").only()
    assert "first 10 of 500 rows, first 10 of 300 values a row" in output.plain


def test_a_matrix_and_a_vector(java):
    assert java.run("new float[][] {{1, 0.1f}, {2, 3}}").only().plain == "float[2][2]\n1  0.1\n2  3"
    assert java.run("new int[] {3, 1}").only().plain == "int[2]\n3  1"


def test_generated_data_says_so_loudly(java):
    output = java.run("RenderedDigits.generate(20, 10, 1)").outputs[-1]
    assert "Generated data: RenderedDigits" in output.plain
    assert "<b>! Generated data" in output.html


def test_claims_carry_their_numbers(java):
    cell = java.run("""show(Claims.of("02-x").claim("test accuracy", "about 92 %", 0.9234, 0.915)
        .claimAtMost("test loss", "about 0.27", 0.5, 0.3))""")
    output = cell.only()
    carried = output.data["application/vnd.gradus.claims+json"]
    assert carried["lecture"] == "02-x"
    assert [c["holds"] for c in carried["claims"]] == [True, False]
    assert carried["claims"][0]["text"] == "92.3 %"
    assert "the slide says" in output.html


def test_show_takes_a_matrix_for_one_thing(java):
    assert java.run("show(new float[][] {{1, 2}, {3, 4}})").only().plain == "float[2][2]\n1  2\n3  4"


def test_show_shows_each_and_gives_nothing_back(java):
    cell = java.run('show("one", 2, new double[][] {{3}}, null)')
    assert [output.kind for output in cell.outputs] == ["display_data"] * 4
    assert [output.plain for output in cell.outputs] == ["one", "2", "double[1][1]\n3", "null"]


def test_a_cell_that_ends_in_printf_shows_its_text_alone(java):
    cell = java.run('System.out.printf("%d of %d%n", 3, 4)')
    assert {output.kind for output in cell.outputs} == {"stdout"}
    assert "".join(output.text for output in cell.outputs) == "3 of 4\n"


def test_progress_ends_as_one_line(java):
    output = java.run("""
        try (var task = Progress.current().start("Training", 40, "batch")) {
          for (int i = 0; i < 40; i++) {
            Thread.sleep(25);
            task.advance(1);
            task.note("epoch " + i);
            task.show(new double[][] {{i}});
          }
        }""").only()
    assert re.fullmatch(r"✓ Training: 40 batches in \d+\.\d s · epoch 39", output.plain)
    assert output.html.startswith("<details><summary>✓ Training")
    assert "<progress" not in output.html
    # A second at five paints a second, and the last one; a busy machine may paint less.
    assert 2 <= output.changes <= 7


def test_progress_that_fails_says_how_far_it_came(java):
    cell = java.run("""
        try (var task = Progress.current().start("Reading", 3, "file")) {
          Thread.sleep(500);
          task.advance(1);
          throw new IllegalStateException("gone");
        }""")
    assert cell.error.name == "RunError"
    assert cell.outputs[0].plain.startswith("■ Reading: ended after 1 file of 3 files")


def test_a_task_that_is_over_at_once_leaves_no_trace(java):
    assert java.run('try (var task = Progress.current().start("Looking", 2, "file")) { task.advance(2); }').outputs == []


def test_training_shows_and_ends_as_one_output(java):
    java.run(TRAINING)
    cell = java.run("var history = net.fit(few.train(), epochs(3).batch(50).seed(7));")
    assert cell.only().plain.startswith("✓ Training on the CPU, 1 thread: 36 batches")
    history = java.run("history").only()
    assert "3 epochs" in history.plain
    evaluation = java.run("net.evaluate(few.test())").only()
    assert re.match(r"accuracy \d+\.\d %", evaluation.plain)
    assert "<table" in java.run("net.summary()").only().html


def test_interrupt_ends_a_training(java):
    java.run(TRAINING)
    cell = java.run("net.fit(few.train(), epochs(100000).batch(50));", interrupt_after=1.5)
    assert cell.error.name == "Interrupted"
    assert "Interrupted in cell" in cell.error.text
    assert cell.after_interrupt < 2
    assert cell.outputs[0].plain.startswith("■ Training on the CPU, 1 thread: ended after")
    assert java.run("net.fit(few.train(), epochs(1).batch(50)).epochs().size()").outputs[-1].plain == "1"


@pytest.mark.parametrize("code", [
    "while (!Thread.currentThread().isInterrupted()) { }",
    "Thread.sleep(60_000);",
    "try { Thread.sleep(60_000); } catch (InterruptedException swallowed) { } Thread.sleep(60_000);",
])
def test_interrupt_ends_what_looks_at_it(java, code):
    cell = java.run('{ System.out.println("on"); ' + code + " }", interrupt_after=0.5)
    assert cell.error.name == "Interrupted"
    assert "Restart" not in cell.error.text
    assert cell.after_interrupt < 2
    assert java.run("1 + 1").only().plain == "2"


@pytest.mark.parametrize("home", JDKS)
def test_interrupt_of_a_loop_that_does_not_look(home):
    """Up to JDK 19 it is ended by force; later ones cannot do that, and then the text says what helps."""
    with kernel_on(home) as session:
        session.run("long rounds = 0;")
        cell = session.run('{ System.out.println("on"); while (true) { rounds++; } }', interrupt_after=0.5)
        assert cell.error.name == "Interrupted"
        assert cell.after_interrupt < 4
        before = session.run("rounds").only().plain
        stopped = session.run("rounds").only().plain == before
        version = int(session.run("Runtime.version().feature()").only().plain)
        assert stopped == (version < 20)
        assert ("Restart the kernel" in cell.error.text) == (not stopped)


ERRORS = [
    ("int a = 1;\nint b = undefinedd + 1;", "CompileError", "line 2 does not compile: cannot find the variable undefinedd",
     "   2 │ int b = undefinedd + 1;\n     │         ^^^^^^^^^^", "Check the spelling"),
    ('int n = "s";', "CompileError", "line 1 does not compile: incompatible types: String cannot be converted to int",
     '   1 │ int n = "s";\n     │         ^^^', "convert it"),
    ("int x = 5\nint y = 3;", "CompileError", "line 1 does not compile: ';' expected",
     "   1 │ int x = 5\n     │          ^", "semicolon"),
    ("String s = null;\n\ns.length();", "RunError", 'line 3 failed: NullPointerException: Cannot invoke "String.length()" because "s" is null',
     "   3 │ s.length();", "Something that is null"),
    ("int at(int[] v, int i) {\n  return v[i];\n}\n\nat(new int[2], 2);", "RunError",
     "line 2 failed: ArrayIndexOutOfBoundsException: Index 2 out of bounds for length 2", "   5 │ at(new int[2], 2);", "places go from 0 to 1"),
    ('Claims.of("02-x").claim("accuracy", "92 %", 0.5, 0.9).check();', "RunError",
     "line 1: 02-x: accuracy is 50.0 %, below the floor of 90.0 %", "   1 │ Claims.of", ""),
    ("Tabel t;", "CompileError", "line 1 does not compile: cannot find class Tabel", "   1 │ Tabel t;", "Check the spelling"),
    ("int open = 1;\nfor (int i = 0; i < 3; i++) {\n  open++;", "IncompleteSourceException", "ends too early",
     "   2 │ for (int i = 0; i < 3; i++) {\n     │                             ^", "has no }"),
]


@pytest.mark.parametrize(("code", "name", "line", "frame", "help_"), ERRORS, ids=[e[2][:40] for e in ERRORS])
def test_errors_can_be_read(java, code, name, line, frame, help_):
    cell = java.run(code)
    assert cell.error is not None
    assert cell.error.name == name
    assert f"Cell [{cell.number}]" in cell.error.text
    assert line in cell.error.text
    assert frame in cell.error.text
    assert help_ in cell.error.text
    # Bold is the only style: any colour is unreadable in one of the two themes.
    assert set(re.findall(r"\x1b\[([\d;]*)m", cell.error.text)) <= {"1", "0"}
    for machinery in ("REPL", "$JShell", "java.lang", "jdk."):
        assert machinery not in cell.error.text


def test_an_error_names_the_cell_in_which_the_method_stands(java):
    defined = java.run("int half(int x) {\n  return 1 / (x - x);\n}")
    called = java.run("half(4);")
    assert f"Cell [{defined.number}], line 2 failed: ArithmeticException" in called.error.text
    assert f"called from cell [{called.number}], line 1" in called.error.text


def test_a_method_that_cannot_run_yet_is_announced(java):
    cell = java.run("int needs() { return notThere(); }")
    assert "nothing defines method notThere()" in cell.only().plain
    assert java.run("int first() { return second(); }\nint second() { return 2; }\nfirst()").only().plain == "2"


def test_what_a_running_cell_compiles_keeps_its_own_errors(java):
    """The grader compiles its adapter from inside a cell, and looks at JShell's events itself."""
    cell = java.run('kernel().getJShell().eval("int q = nope;").get(0).status().toString()')
    assert cell.only().plain == "REJECTED"


# What JJava's own loading of classes gets wrong: helper methods with two signatures, written anew in turn.
SIGNATURES = [("List<Integer> all", "all"), ("List<Integer> all, Set<Integer> seen", "all, new HashSet<>()")]


def test_a_method_that_is_written_anew_is_the_one_that_is_called(java):
    for number in range(16):
        parameters, arguments = SIGNATURES[number * number // 3 % 2]
        java.run(f"""
            List<Integer> order(int last) {{
              List<Integer> all = new ArrayList<>();
              visit(last, {arguments});
              return all;
            }}
            void visit(int value, {parameters}) {{
              if (value > 0) visit(value - 1, {arguments});
              all.add({number});
            }}""")
        java.run(f"class User{number} {{ static int last() {{ return order(1).get(1); }} }}")
        assert java.run(f"User{number}.last()").only().plain == str(number)


def test_an_error_fails_the_notebook():
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("int a = nothing;")])
    notebook.metadata["kernelspec"] = {"name": "java", "display_name": "Java", "language": "java"}
    with pytest.raises(CellExecutionError) as raised:
        NotebookClient(notebook, kernel_name="java", timeout=60).execute()
    assert raised.value.evalue.startswith("Cell [1], line 1 does not compile")


def loaded_from_the_archive(folder: Path, listing: Path) -> int:
    """Starts the kernel of a folder, has it answer, and returns how many of its classes came from its archive."""
    with kernel_archive.kernel(folder, lambda words: [words[0], f"-Xlog:class+load:file={listing}", *words[1:]]) as running:
        assert running.run("1 + 1") == "ok"
        assert running.end() == 0
    return listing.read_text().count("source: shared objects file (top)")


def test_classes_come_from_setups_archive(tmp_path):
    assert loaded_from_the_archive(kernel_archive.INSTALLED, tmp_path / "classes.log") > 1000


@pytest.mark.parametrize("spoil", [
    pytest.param(lambda folder: (folder / kernel_archive.ARCHIVE).write_bytes(b""), id="that-could-not-be-made"),
    pytest.param(lambda folder: (folder / kernel_archive.ARCHIVE).write_bytes(b"?" * 100_000), id="that-is-none"),
    pytest.param(lambda folder: (folder / kernel_archive.ARCHIVE).unlink(), id="that-is-gone"),
    pytest.param(lambda folder: os.utime(folder / "gradus-kernel.jar"), id="of-another-jar"),
])
def test_an_archive_of_no_use_is_passed_over_without_a_word(tmp_path, capfd, spoil):
    folder = Path(shutil.copytree(kernel_archive.INSTALLED, tmp_path / "kernels" / "java"))
    spoil(folder)
    assert loaded_from_the_archive(folder, tmp_path / "classes.log") == 0
    assert [line for line in "".join(capfd.readouterr()).splitlines() if not line.startswith("WARNING: ")] == []


@pytest.mark.parametrize(("script", "words"), [
    ("exit 3", "it ended with 3"),
    # It takes an archive's place, but dies before it has written all of it.
    ('for word; do case $word in -XX:ArchiveClassesAtExit=*) echo half > "${word#*=}" ;; esac; done; exit 4', "it ended with 4"),
])
def test_a_kernel_that_fails_leaves_the_archive_that_was_there(tmp_path, script, words):
    folder = tmp_path / "kernels" / "java"
    folder.mkdir(parents=True)
    (tmp_path / "java").write_text(f"#!/bin/sh\n{script}\n")
    (tmp_path / "java").chmod(0o755)
    argv = [str(tmp_path / "java"), f"{kernel_archive.USE}{{resource_dir}}/{kernel_archive.ARCHIVE}", "{connection_file}"]
    (folder / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "Java", "language": "java"}))
    (folder / kernel_archive.ARCHIVE).write_text("of before")
    with pytest.raises(kernel_archive.KernelSilent, match=words):
        kernel_archive.make(folder)
    assert {path.name for path in folder.iterdir()} == {"kernel.json", kernel_archive.ARCHIVE}
    assert (folder / kernel_archive.ARCHIVE).read_text() == "of before"


def test_doctor_in_a_cell(java):
    output = java.run("doctor()").only()
    for subject in ("JDK", "kernel", "engine", "caches", "fonts", "data"):
        assert f"<b>{subject}</b>" in output.html
    assert "✗" not in output.plain, output.plain
    assert "PyTorch" in output.plain


def test_nothing_is_ever_said_on_stderr(java):
    """Last in this file: what all cells before said, in the notebook and to the terminal."""
    cell = java.run('NDManager.newBaseManager().ones(new Shape(2)).sum().getFloat(); Table.create("t"); 1')
    assert [output.text for output in cell.outputs if output.kind == "stderr"] == []
    said = java.noise.read_text(encoding="utf-8").splitlines()
    # The virtual machine itself warns of incubators and, from JDK 24 on, of libraries that use Unsafe.
    assert [line for line in said if not line.startswith("WARNING: ")] == []


def test_kernel_ends_when_it_is_asked_to():
    """Jupyter waits a few seconds, and ends by force what still runs then; JJava by itself would take a minute."""
    with kernel() as session:
        session.run("1 + 1")
        session.client.shutdown()
        assert session.manager.provisioner.process.wait(timeout=20) == 0


PARENT = """
import os, sys, time
sys.path.insert(0, {tests!r})
from jupyter_client.manager import KernelManager
manager = KernelManager(kernel_name="java")
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=60)
print(manager.provisioner.process.pid, flush=True)
time.sleep(600)
"""


def test_kernel_ends_when_its_parent_is_killed():
    code = PARENT.format(tests=str(Path(__file__).parent))
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    pid = None
    try:
        pid = int(parent.stdout.readline())
        assert is_running(pid)
        parent.kill()
        parent.wait(timeout=10)
        deadline = time.monotonic() + 10
        while is_running(pid) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert not is_running(pid), "the kernel lives on without its server"
    finally:
        if parent.poll() is None:
            parent.kill()
            parent.wait(timeout=10)
        parent.stdout.close()
        if pid is not None and is_running(pid):
            os.kill(pid, 9)
