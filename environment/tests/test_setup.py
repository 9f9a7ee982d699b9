"""What set-up says on a machine that lacks something, and that a broken-off step leaves nothing half done."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from stepping import Run, Step, Stopped, alone, reason, write_aside

ROOT = Path(__file__).resolve().parents[2]
SETUP = ROOT / "environment" / "setup.sh"
PLAIN_TOOLS = ["sh", "sed", "grep", "ls", "cut", "dirname", "basename", "readlink", "uname", "head", "tail", "cat", "mkdir",
               "rm", "ln", "env", "true"]


class Machine:
    """A PATH of our own making: it has what a bare machine has, and what a test adds."""

    def __init__(self, folder: Path):
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.variables = {"HOME": str(folder), "LANG": "C.UTF-8"}
        for name in PLAIN_TOOLS:
            self.has(name, shutil.which(name))
        self.says("id", "echo 1000")
        self.says("fc-list", "echo 'A Font'")
        self.says("bwrap", "true")

    def has(self, name: str, target: str | Path | None) -> None:
        assert target, f"{name} is not on this machine"
        (self.bin / name).symlink_to(target)

    def says(self, name: str, script: str) -> None:
        path = self.bin / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def has_all_but(self, *missing: str) -> None:
        java_home = os.environ["JAVA_HOME"]
        real = {"java": f"{java_home}/bin/java", "mvn": shutil.which("mvn"), "make": shutil.which("make"),
                "python3": str(Path(os.path.realpath(ROOT / ".venv" / "bin" / "python")))}
        for name, target in real.items():
            if name not in missing:
                self.has(name, target)

    def set_up(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([SETUP, *(arguments or ("--check",))], env={"PATH": str(self.bin), **self.variables},
                              capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


@pytest.mark.parametrize(("tool", "words", "package"), [
    ("java", "a JDK 17 or later (with javac and jdk.jshell)", "openjdk-"),
    ("python3", "Python 3.11 or later with its venv module", "python3 python3-venv"),
    ("mvn", "Maven (mvn)", "maven"),
    ("make", "make", "make"),
])
def test_a_missing_tool_is_named_with_the_command_that_installs_it(machine, tool, words, package):
    machine.has_all_but(tool)
    machine.says("apt-get", "echo 'apt-get must not run for an ordinary user' >&2; exit 9")
    machine.says("apt-cache", "true")
    done = machine.set_up()
    assert done.returncode == 2
    assert f"Missing: {words}. Install it with: sudo apt-get install {package}" in done.stderr
    assert "must not run" not in done.stderr


@pytest.mark.parametrize(("manager", "command"), [("brew", "brew install maven"), ("dnf", "sudo dnf install maven")])
def test_the_command_is_that_of_the_platform(machine, manager, command):
    machine.has_all_but("mvn")
    machine.says(manager, "true")
    done = machine.set_up()
    assert done.returncode == 2
    assert f"Missing: Maven (mvn). Install it with: {command}" in done.stderr


def test_all_that_is_missing_is_said_at_once(machine):
    machine.says("apt-get", "exit 9")
    done = machine.set_up()
    assert done.returncode == 2
    assert done.stderr.count("Missing: ") == 4


def test_a_java_home_without_a_jdk_is_refused_not_passed_over(machine, tmp_path):
    machine.has_all_but()
    machine.variables["JAVA_HOME"] = str(tmp_path)
    done = machine.set_up()
    assert done.returncode == 2
    assert f"JAVA_HOME is {tmp_path}, which holds no complete JDK 17 or later" in done.stderr


@pytest.mark.parametrize(("version", "modules"), [("11.0.2", "java.base jdk.jshell"), ("21.0.1", "java.base java.desktop")])
def test_an_old_jdk_and_one_without_jshell_are_no_jdk(machine, tmp_path, version, modules):
    machine.has_all_but()
    home = tmp_path / "jdk"
    (home / "bin").mkdir(parents=True)
    for name in ("java", "javac"):
        (home / "bin" / name).symlink_to("/bin/true")
    (home / "release").write_text(f'JAVA_VERSION="{version}"\nMODULES="{modules}"\n')
    machine.variables["JAVA_HOME"] = str(home)
    done = machine.set_up()
    assert (done.returncode, "holds no complete JDK" in done.stderr) == (2, True)


def test_root_on_debian_gets_what_is_missing_from_apt(machine):
    machine.has_all_but("mvn")
    machine.says("id", "echo 0")
    machine.says("apt-get", f'case "$*" in *install*maven*) ln -s {shutil.which("mvn")} {machine.bin}/mvn ;; esac')
    machine.says("apt-cache", "true")
    done = machine.set_up()
    assert done.returncode == 0, done.stderr
    assert "installing with apt: maven" in done.stdout


def test_apt_that_fails_is_told_with_its_reason(machine):
    machine.has_all_but("mvn")
    machine.says("id", "echo 0")
    machine.says("apt-get", "echo 'E: no such package'; exit 100")
    machine.says("apt-cache", "true")
    done = machine.set_up()
    assert done.returncode == 2
    assert "E: no such package" in done.stderr
    assert "apt could not install maven" in done.stderr


def test_bubblewrap_is_only_noted(machine):
    machine.has_all_but()
    (machine.bin / "bwrap").unlink()
    done = machine.set_up()
    assert done.returncode == 0, done.stderr
    assert ("Note: bubblewrap is not installed" in done.stdout) == (os.uname().sysname == "Linux")


def test_a_browser_is_asked_for_only_where_it_is_needed(machine):
    machine.has_all_but()
    assert machine.set_up().returncode == 0
    done = machine.set_up("--browser", "--check")
    assert done.returncode == 2
    assert "Missing: Chromium or Chrome" in done.stderr


def test_an_unknown_step_is_named_with_the_known_ones(machine):
    machine.has_all_but()
    done = machine.set_up("--only", "everything")
    assert done.returncode == 1
    assert "There is no step 'everything'; the steps are uv, python" in done.stderr


def test_without_network_set_up_ends_in_a_sentence_and_goes_on_later(machine, tmp_path):
    machine.has_all_but()
    copy = tmp_path / "with a space"
    shutil.copytree(ROOT / "environment", copy / "environment", ignore=shutil.ignore_patterns("course", "node"))
    shutil.copy(ROOT / "pom.xml", copy)
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "1", "PIP_NO_CACHE_DIR": "1"}
    done = subprocess.run([copy / "environment" / "setup.sh", "--only", "uv"], capture_output=True, text=True,
                          env={"PATH": str(machine.bin), **machine.variables, **nowhere}, timeout=300, check=False)
    assert done.returncode == 1
    assert "Set-up stopped: pip could not install uv. A download failed: check the network" in done.stderr
    assert not (copy / "build" / "stamps" / "uv").exists()


def steps_of(root: Path, action) -> list[Step]:
    (root / "input").write_text("one")
    return [Step("work", "the work", [root / "input"], ["word"], [root / "product"], action)]


@pytest.fixture
def runner(tmp_path):
    return Run(tmp_path, tmp_path / "logs" / "setup.log", dict(os.environ))


def test_a_step_is_done_again_when_what_it_reads_or_leaves_has_changed(tmp_path, runner):
    steps = steps_of(tmp_path, lambda run: write_aside(tmp_path / "product", "made"))
    assert [runner.do(steps), runner.do(steps)] == [1, 0]
    (tmp_path / "input").write_text("two")
    assert [runner.do(steps), runner.do(steps)] == [1, 0]
    (tmp_path / "product").unlink()
    assert [runner.do(steps), runner.do(steps)] == [1, 0]


@pytest.mark.parametrize("problem", [KeyboardInterrupt(), Stopped("no")])
def test_a_broken_off_step_is_done_again(tmp_path, runner, problem):
    def broken(run):
        write_aside(tmp_path / "product", "half")
        raise problem

    assert runner.do(steps_of(tmp_path, lambda run: write_aside(tmp_path / "product", "made"))) == 1
    steps = steps_of(tmp_path, broken)
    (tmp_path / "input").write_text("two")
    with pytest.raises(type(problem)):
        runner.do(steps)
    assert runner.do(steps_of(tmp_path, lambda run: None)) == 1


def test_a_failing_command_stops_with_its_sentence_and_leaves_its_words_in_the_log(tmp_path, runner):
    runner.log.parent.mkdir()
    with pytest.raises(Stopped, match="It could not be done."):
        runner.call(["sh", "-c", "echo the reason; exit 3"], "It could not be done.")
    assert "the reason" in runner.log.read_text()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_set_up_that_is_ended_ends_what_it_started(tmp_path, name):
    program = f"""
import pathlib, signal, sys
sys.path.insert(0, {str(ROOT / 'environment')!r})
from stepping import Run, end_like_an_interrupt
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
end_like_an_interrupt()
try:
    Run(pathlib.Path({str(tmp_path)!r}), pathlib.Path({str(tmp_path)!r}) / "log", {{}}).call(
        ["/bin/sh", "-c", "echo $$ >child; exec /bin/sleep 60"], "It failed.")
except KeyboardInterrupt:
    sys.exit(130)
"""
    process = subprocess.Popen([sys.executable, "-c", program])
    child = tmp_path / "child"
    wait_for(lambda: child.is_file() and child.read_text().endswith("\n"))
    process.send_signal(signal.Signals[name])
    assert process.wait(timeout=10) == 130
    with pytest.raises(ProcessLookupError):
        os.kill(int(child.read_text()), 0)


def wait_for(condition) -> None:
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end, "waited 10 s in vain"
        time.sleep(0.02)


@pytest.mark.parametrize(("line", "words"), [
    ("cp: No space left on device", "The disk is full"),
    ("Could not transfer artifact", "check the network"),
    ("Could not transfer artifact: PKIX path building failed", "does not trust the certificate"),
    ("error sending request: invalid peer certificate: UnknownIssuer", "add the proxy's certificate to the system's store"),
    ("npm error code SELF_SIGNED_CERT_IN_CHAIN", "add the proxy's certificate to the system's store"),
    ("dns error: failed to lookup", "check the network"),
])
def test_usual_causes_are_told_apart(line, words):
    assert words in reason(["before", line, "after"], "It failed.")
    assert reason(["something else"], "It failed.") == "It failed."


def test_two_at_once_take_turns(tmp_path):
    order = []
    inside = threading.Event()

    def first():
        with alone(tmp_path / "lock"):
            inside.set()
            order.append("first in")
            threading.Event().wait(0.3)
            order.append("first out")

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait()
    with alone(tmp_path / "lock"):
        order.append("second in")
    thread.join()
    assert order == ["first in", "first out", "second in"]
