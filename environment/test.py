"""Runs the parts of `make test`, two at a time; each leaves JUnit XML in build/reports/PART.

    environment/with-tools.sh .venv/bin/python environment/test.py [--fast] [PART...]

Maven's parts go one after the other, for they build in the same folders; beside them go all others, most of which keep
one processor busy. A part that ends badly without a failed test, or that tests nothing, counts as one failed test: nothing goes missing.
"""

import argparse
import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import junit
from stepping import Line, Stopped, end_like_an_interrupt

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
REPORTS = BUILD / "reports"
LOGS = BUILD / "logs"
GRADUS = BUILD / "bin" / "gradus"

# What runs at this moment, and whether nothing more is to be started.
RUNNING: set[subprocess.Popen] = set()
STARTING = threading.Lock()
STOPPED = threading.Event()

MAVEN = "mvn"

# The tags of tests that take long: "one-jdk" are those about what no JDK changes.
LONG = "attacks,one-jdk,long"


@dataclass(frozen=True)
class Part:
    """A part's name, what it tests in words, its command, whether that writes JUnit XML itself, and when it runs."""

    name: str
    title: str
    command: list[str | Path]
    own_report: bool = True
    fast: bool = False

    @property
    def lane(self) -> str:
        """Parts of one lane never run at the same time: two Mavens would write the same class files."""
        return "maven" if MAVEN in self.command else "others"


def parts(fast: bool) -> list[Part]:
    """All parts in order, the quick ones first: what is broken shows soon. In a hurry unit tests do without the long ones."""
    java_25 = os.environ.get("GRADUS_JDK25", "")
    same = java_25 and Path(java_25).resolve() == Path(os.environ["JAVA_HOME"]).resolve()
    every = [
        Part("format", "Java sources are formatted", maven("spotless:check", "-Pcluster"), own_report=False, fast=True),
        Part("unit", "unit and architecture tests", maven(
            "test", f"-DexcludedGroups={LONG if fast else 'attacks'}", f"-Dreports={REPORTS / 'unit'}"), fast=True),
        Part("promises", "what the repository promises", pytest("promises", "test_promises.py"), fast=True),
        Part("mirror", "decks and notebooks say the same",
             [GRADUS, "mirror", "--junit", REPORTS / "mirror" / "mirror.xml"], fast=True),
        Part("deck-tools", "the deck tools, each rule broken", node_tests("deck-tools", "environment/node/test")),
        Part("slides", "every slide drawn and looked at", node(
            "check-decks.mjs", "--require-browser", "--junit", REPORTS / "slides" / "junit.xml")),
        Part("pages", "feedback pages drawn and looked at", compiled("grader/engine", node_tests("pages", "environment/node/pages"))),
        Part("setup", "set-up's failures are sentences", pytest("setup", "test_setup.py")),
        Part("runner", "the notebook runner", pytest("runner", "test_runner.py")),
        Part("kernel", "the kernel, from outside", pytest("kernel", "test_kernel.py", "test_ijava.py")),
        Part("checks", "check in a notebook", compiled("grader/checks", pytest("checks", "test_checks.py"))),
        Part("notebooks", "lectures run in the real kernel", pytest("notebooks", "test_lectures.py", "test_floors.py")),
        Part("exercises", "exercises, solved and as released", pytest("exercises", "test_exercises.py", "test_hidden.py")),
        Part("nbgrader", "nbgrader gives what we give", pytest("nbgrader", "test_nbgrader.py")),
        Part("attacks", "attacks and faults, among innocents", maven(
            "test", "-pl", "environment/course", "-am", "-Dtest=AttackTests", "-Dsurefire.failIfNoSpecifiedTests=false",
            "-DexcludedGroups=", f"-Dreports={REPORTS / 'attacks'}")),
        Part("demo", "the demo, with and without data", pytest("demo", "test_demo.py")),
        Part("lab", "a lecture in JupyterLab, in a browser", node_tests("lab", "environment/node/lab")),
    ]
    if java_25 and not same:
        # Not those tagged "one-jdk": long, and about what no JDK changes.
        every.insert(2, Part("unit-25", "unit tests on JDK 25", maven(
            "test", "-DexcludedGroups=attacks,one-jdk", f"-Dreports={REPORTS / 'unit-25'}", f"-Djvm={java_25}/bin/java")))
    return every


def maven(*arguments: str) -> list[str | Path]:
    return [MAVEN, "-B", "--no-transfer-progress", "-Dstyle.color=never", "--fail-at-end", *arguments]


def compiled(module: str, command: list[str | Path]) -> list[str | Path]:
    """For tests that use a module's test classes from outside of Maven: set-up compiles none."""
    return ["/bin/sh", "-c", f'"$0" -B -q test-compile -pl {module} -am && exec "$@"', MAVEN, *command]


def pytest(part: str, *files: str) -> list[str | Path]:
    tests = ROOT / "environment" / "tests"
    return [ROOT / ".venv" / "bin" / "python", "-m", "pytest", "-v", "--color=no", "-c", ROOT / "environment" / "pytest.ini",
            f"--junitxml={REPORTS / part / 'pytest.xml'}", *(tests / file for file in files)]


def node(script: str, *arguments: str | Path) -> list[str | Path]:
    return [ROOT / ".venv" / "bin" / "node", ROOT / "environment" / "node" / script, *arguments]


def node_tests(part: str, folder: str) -> list[str | Path]:
    """Node's own test runner, with lines to follow and JUnit XML."""
    report = REPORTS / part / "node.xml"
    return [ROOT / ".venv" / "bin" / "node", "--test", "--test-reporter=spec", "--test-reporter-destination=stdout",
            "--test-reporter=junit", f"--test-reporter-destination={report}", *sorted((ROOT / folder).glob("*.test.mjs"))]


def run(part: Part) -> bool:
    """Runs one part and shows how it went; its whole output goes to build/logs/test-PART.log."""
    line = Line(part.title)
    started = time.monotonic()
    log = LOGS / f"test-{part.name}.log"
    folder = REPORTS / part.name
    folder.mkdir(parents=True, exist_ok=True)
    status = follow(part, line, log)
    seconds = time.monotonic() - started
    if not part.own_report:
        junit.write(folder / "part.xml", part.name, part.title, seconds, tail(log) if status else None)
    outcome = junit.read(folder)
    if (status and not outcome.failures) or not outcome.passed + len(outcome.failures):
        problem = ending(status, log) if status else "tested nothing"
        junit.write(folder / "part.xml", part.name, f"{part.title}: {problem}", seconds, f"{problem}\n{tail(log)}")
        outcome = junit.read(folder)
    ok = not outcome.failures
    skipped = f", {outcome.skipped} skipped" if outcome.skipped else ""
    more = [f"    {failure[:160]}" for failure in outcome.failures[:20]]
    if not ok:
        more.append(f"    all of it: {log.relative_to(ROOT)}")
    line.end("✓" if ok else "✗", f"{outcome.passed} passed{skipped}" if ok else f"{len(outcome.failures)} failed", more)
    return ok


def follow(part: Part, line: Line, log: Path) -> int:
    """Runs the command in a process group of its own, so that all of it can be ended, and follows its output."""
    with log.open("w", encoding="utf-8") as out:
        with STARTING:
            if STOPPED.is_set():
                raise Stopped(part.title)
            process = subprocess.Popen([str(word) for word in part.command], cwd=ROOT, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                                       start_new_session=True)
            RUNNING.add(process)
        detail = "started"
        for text in process.stdout or ():
            out.write(text)
            detail = glimpse(text) or detail
            line.update(detail)
        status = process.wait()
        RUNNING.discard(process)
        if STOPPED.is_set():
            raise Stopped(part.title)
        return status


def run_all(wanted: list[Part]) -> bool:
    """Runs the lanes side by side, and ends what runs when it is interrupted itself."""
    lanes: dict[str, list[Part]] = {}
    for part in wanted:
        lanes.setdefault(part.lane, []).append(part)
    with ThreadPoolExecutor(len(lanes)) as pool:
        lines = [pool.submit(lambda lane=lane: [run(part) for part in lane]) for lane in lanes.values()]
        try:
            return all([ok for line in lines for ok in line.result()])
        except BaseException:
            with STARTING:
                STOPPED.set()
            for process in list(RUNNING):
                end(process)
            raise


def end(process: subprocess.Popen) -> None:
    """Interrupts the whole group first, so that pytest can end its kernels, and kills what is left of it."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def glimpse(text: str) -> str | None:
    """What a line of Maven's, pytest's or Node's output says of the progress."""
    if m := re.match(r"\[INFO\] Running (?:[\w$]+\.)*([\w$]+)", text):
        return m[1]
    if m := re.match(r"\S+::(\S+) \w+ +\[ *(\d+)%\]", text):
        return f"{m[1]}, {m[2]} %"
    if m := re.match(r"\s*✔ (.+) \([\d.]+m?s\)", text):
        return m[1]
    return None


def ending(status: int, log: Path) -> str:
    """How a command ended that failed without a failed test; Maven tells where its JVM crashed among many lines."""
    crashed = re.search(r"Crashed tests:\s*\[ERROR\] (\S+)", log.read_text(encoding="utf-8"))
    return f"the JVM crashed in {crashed[1]}" if crashed else f"ended with status {status}"


def tail(log: Path) -> str:
    return "\n".join(log.read_text(encoding="utf-8").splitlines()[-40:])


def chosen(arguments: argparse.Namespace) -> list[Part]:
    every = parts(arguments.fast)
    unknown = set(arguments.parts) - {part.name for part in every}
    if unknown:
        sys.exit(f"There is no part {', '.join(sorted(unknown))}; the parts are {', '.join(p.name for p in every)}.")
    if arguments.parts:
        return [part for part in every if part.name in arguments.parts]
    return [part for part in every if part.fast or not arguments.fast]


def main() -> int:
    parser = argparse.ArgumentParser(prog="test.py", description="Runs the parts of `make test`.")
    parser.add_argument("--fast", action="store_true", help="only the parts of `make test-fast`")
    parser.add_argument("parts", nargs="*", help="only these parts")
    arguments = parser.parse_args()
    started = time.monotonic()
    shutil.rmtree(REPORTS, ignore_errors=True)
    LOGS.mkdir(parents=True, exist_ok=True)
    wanted = chosen(arguments)
    end_like_an_interrupt()
    # Started in the background, a shell has it ignore interrupts, and its children too; tests interrupt some of them.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        good = run_all(wanted)
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    if not os.environ.get("GRADUS_JDK25") and not arguments.parts:
        print("JDK 25 was not found, so nothing ran on it; GRADUS_JDK25 can name its home.")
    print(f"{time.monotonic() - started:.0f} s; JUnit XML of every part: build/reports/", flush=True)
    required = [word for part in wanted for word in ("--require", part.name)]
    return subprocess.run([GRADUS, "totals", REPORTS, *required], check=False).returncode or (0 if good else 1)


if __name__ == "__main__":
    sys.exit(main())
