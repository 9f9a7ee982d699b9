"""Runs the parts of `make test`, two at a time; each leaves JUnit XML in build/reports/PART.

    environment/with-tools.sh .venv/bin/python environment/test.py [--fast] [PART...]

Maven's parts go one after the other, for they build in the same folders; beside them go those that run notebooks, one after
the other too. Whichever of the two lanes is done first goes on with the parts that are left, so that both end at about the same
time. A part that ends badly without a failed test, or that tests nothing, counts as one failed test: nothing goes missing.
"""

import argparse
import contextlib
import itertools
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

# Two Mavens would write the same class files; notebooks share what `gradus release` writes and the kernel's log.
NOTEBOOKS = "notebooks"
LANES = (MAVEN, NOTEBOOKS)

# The library's unit tests, but for those tagged "wide-registers", do without the better compiler on one JDK; it takes part on the
# other, and in kernels.
FIRST_COMPILER_ALONE = "-Djit=-XX:TieredStopAtLevel=1"

# The inputs that each hidden test draws on a second JDK, where the compiler is new and not the arithmetic.
SEEDS_ON_JDK_25 = 5


@dataclass(frozen=True)
class Part:
    """A part's name, what it tests in words, its command, whether that writes JUnit XML itself, and when it runs.

    Parts of one lane never run at the same time; without one, a part may run beside any other.
    """

    name: str
    title: str
    command: list[str | Path]
    own_report: bool = True
    fast: bool = False
    lane: str | None = None


def parts(fast: bool) -> list[Part]:
    """All parts, the quick ones first: what is broken shows soon. In a hurry unit tests do without the long ones."""
    java_25 = os.environ.get("GRADUS_JDK25", "")
    same = java_25 and Path(java_25).resolve() == Path(os.environ["JAVA_HOME"]).resolve()
    every = [
        Part("format", "Java sources are formatted", maven("spotless:check", "-Pcluster"), own_report=False, fast=True, lane=MAVEN),
        Part("unit", "unit and architecture tests", maven(
            "test", f"-DexcludedGroups={'attacks,long' if fast else 'attacks'}", FIRST_COMPILER_ALONE,
            f"-Dreports={REPORTS / 'unit'}"), fast=True, lane=MAVEN),
        Part("attacks", "attacks and faults, among innocents", maven(
            "test", "-pl", "environment/course", "-am", "-Dtest=AttackTests", "-Dsurefire.failIfNoSpecifiedTests=false",
            "-DexcludedGroups=", f"-Dreports={REPORTS / 'attacks'}"), lane=MAVEN),
        Part("promises", "what the repository promises", pytest("promises", "test_promises.py"), fast=True, lane=NOTEBOOKS),
        Part("mirror", "decks and notebooks say the same",
             [GRADUS, "mirror", "--junit", REPORTS / "mirror" / "mirror.xml"], fast=True, lane=NOTEBOOKS),
        Part("setup", "set-up's failures are sentences", pytest("setup", "test_setup.py"), lane=NOTEBOOKS),
        Part("notebooks", "lectures run in the real kernel", pytest("notebooks", "test_lectures.py", "test_floors.py"), lane=NOTEBOOKS),
        Part("exercises", "exercises, solved and as released", pytest("exercises", "test_exercises.py", "test_hidden.py"), lane=NOTEBOOKS),
        Part("demo", "the demo, with and without data", pytest("demo", "test_demo.py"), lane=NOTEBOOKS),
        Part("nbgrader", "nbgrader gives what we give", pytest("nbgrader", "test_nbgrader.py"), lane=NOTEBOOKS),
        Part("lab", "a lecture in JupyterLab, in a browser", node_tests("lab", "environment/node/lab"), lane=NOTEBOOKS),
        # In any lane, the longest first.
        Part("slides", "every slide drawn and looked at", node(
            "check-decks.mjs", "--require-browser", "--junit", REPORTS / "slides" / "junit.xml")),
        Part("kernel", "the kernel, from outside", pytest("kernel", "test_kernel.py", "test_ijava.py")),
        Part("runner", "the notebook runner", pytest("runner", "test_runner.py")),
        Part("pages", "feedback pages drawn and looked at", compiled("grader/engine", node_tests("pages", "environment/node/pages"))),
        Part("checks", "check in a notebook", compiled("grader/checks", pytest("checks", "test_checks.py"))),
        Part("deck-tools", "the deck tools, each rule broken", node_tests("deck-tools", "environment/node/test")),
    ]
    if java_25 and not same:
        # Not those tagged "one-jdk": they take seconds, and are about what no JDK changes.
        every.insert(2, Part("unit-25", "unit tests on JDK 25", maven(
            "test", "-DexcludedGroups=attacks,one-jdk", f"-Dgradus.seeds={SEEDS_ON_JDK_25}", f"-Dreports={REPORTS / 'unit-25'}",
            f"-Djvm={java_25}/bin/java"), lane=MAVEN))
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
    # Both lanes take from the one iterator.
    common = iter([part for part in wanted if part.lane is None])
    lanes = [[part for part in wanted if part.lane == name] for name in LANES]
    with ThreadPoolExecutor(len(lanes)) as pool:
        lines = [pool.submit(lambda own=own: [run(part) for part in itertools.chain(own, common)])
                 for own in lanes]
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
