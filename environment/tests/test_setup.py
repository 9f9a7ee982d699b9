"""What set-up says on a machine that lacks something, that a broken-off step leaves nothing half done, and the GPU's set-up."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import steps
from kernel_session import is_running
from stepping import Run, Step, Stopped, alone, interrupts_later, reason, write_aside

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


def test_a_wish_for_a_gpu_is_yes_or_no(machine):
    machine.has_all_but()
    done = machine.set_up("--gpu=yes")
    assert done.returncode == 2
    assert done.stderr == "GPU is 1 for the engine on a GPU, or 0 for the processor again; it cannot be 'yes'.\n"


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


@pytest.mark.parametrize("name", ["INT", "TERM", "HUP"])
def test_set_up_that_is_ended_ends_what_it_started(tmp_path, name):
    """The child itself sends the signal, so that it often comes while set-up is still about starting it."""
    program = f"""
import pathlib, signal, sys
sys.path.insert(0, {str(ROOT / 'environment')!r})
from stepping import Run, end_like_an_interrupt
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
end_like_an_interrupt()
try:
    Run(pathlib.Path({str(tmp_path)!r}), pathlib.Path({str(tmp_path)!r}) / "log", {{}}).call(
        ["/bin/sh", "-c", "echo $$ >child; kill -{name} $PPID; exec /bin/sleep 60"], "It failed.")
except KeyboardInterrupt:
    sys.exit(130)
"""
    process = subprocess.Popen([sys.executable, "-c", program])
    assert process.wait(timeout=30) == 130
    wait_for(lambda: not is_running(int((tmp_path / "child").read_text())))


def test_an_interrupt_waits_for_the_end_of_a_start():
    order = []
    with pytest.raises(KeyboardInterrupt):
        with interrupts_later():
            signal.raise_signal(signal.SIGINT)
            order.append("started")
        order.append("gone on")
    assert order == ["started"]
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


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


@pytest.fixture
def mark(tmp_path, monkeypatch):
    """Where set-up remembers that it is for a GPU; the checkout's own is left alone."""
    monkeypatch.setattr(steps, "ON_GPU", tmp_path / "build" / "gpu")
    return steps.ON_GPU


def test_a_gpu_that_was_asked_for_stays_until_it_is_given_back(mark):
    def chosen(wish):
        return steps.choose_device(wish, "Linux", "x86_64")

    assert [chosen(None), chosen("1"), chosen(None), chosen("0"), chosen(None)] == [False, True, True, False, False]


@pytest.mark.parametrize(("system", "machine_type"), [("Darwin", "arm64"), ("Linux", "aarch64")])
def test_where_there_are_no_gpu_libraries_set_up_says_so(mark, system, machine_type):
    with pytest.raises(steps.Refused, match=f"for Linux on x86_64 only, and this is {system} on {machine_type}"):
        steps.choose_device("1", system, machine_type)
    assert not mark.exists()
    assert not steps.choose_device("0", system, machine_type)


def test_what_few_need_is_fetched_only_for_those_who_ask():
    def names(only=None, *extras, gpu=False):
        return [step.name for step in steps.wanted(only, extras, gpu)]

    for extra in steps.EXTRAS:
        assert extra not in names()
        assert [name for name in names(None, extra) if name not in names()] == [extra]
        assert names(extra)[-1] == extra and set(names(extra)) - {extra} <= set(names())
    on_gpu = names(gpu=True)
    assert on_gpu.index("torch") < on_gpu.index("launcher") < on_gpu.index("kernel")
    with_nbgrader = names(None, "nbgrader")
    assert with_nbgrader.index("kernel") < with_nbgrader.index("nbgrader")


def test_changing_the_device_does_launcher_kernel_and_doctor_again():
    plain = {step.name: step.words for step in steps.steps(gpu=False)}
    gpu = {step.name: step.words for step in steps.steps(gpu=True)}
    assert [name for name in plain if plain[name] != gpu[name]] == ["launcher", "kernel", "doctor"]


def test_the_gpus_libraries_are_of_the_engines_version():
    pom = (ROOT / "pom.xml").read_text()
    assert steps.locked_version("torch") == re.search(r"<pytorch-native.version>([^<]+)<", pom)[1]
    assert steps.engine_variables()["PYTORCH_VERSION"] == steps.locked_version("torch")


@pytest.mark.parametrize("gpu", [False, True])
def test_the_launcher_names_the_engines_libraries_on_a_gpu_only(tmp_path, monkeypatch, gpu):
    java = tmp_path / "a jdk" / "bin" / "java"
    java.parent.mkdir(parents=True)
    java.write_text("#!/bin/sh\nenv\n")
    java.chmod(0o755)
    monkeypatch.setattr(steps, "JAVA_HOME", java.parent.parent)
    launcher = tmp_path / "build" / "bin" / "gradus"
    write_aside(launcher, steps.launcher(steps.engine_variables() if gpu else {}), 0o755)
    plain = {k: v for k, v in os.environ.items() if not k.startswith("PYTORCH_")}
    said = subprocess.run([launcher], env=plain, capture_output=True, text=True, check=True).stdout
    found = dict(line.split("=", 1) for line in said.splitlines() if line.startswith("PYTORCH_"))
    assert found == (steps.engine_variables() if gpu else {})
    assert "MALLOC_ARENA_MAX=1" in said


def test_the_launcher_names_a_newer_jdk_where_there_is_one(monkeypatch):
    monkeypatch.setenv("GRADUS_JDK21", "")
    assert "GRADUS_JDK21" not in steps.launcher({})
    monkeypatch.setenv("GRADUS_JDK21", "a jdk")
    assert 'export GRADUS_JDK21="${GRADUS_JDK21:-a jdk}"\n' in steps.launcher({})


def test_the_kernel_gets_the_engines_libraries_and_gives_them_back(tmp_path):
    spec = tmp_path / "share" / "jupyter" / "kernels" / "java"
    spec.mkdir(parents=True)
    (spec / "jjava.jar").touch()
    (tmp_path / "gradus-lib-1.jar").touch()

    def installed(*more: str) -> dict[str, str]:
        subprocess.run([sys.executable, ROOT / "environment" / "kernel" / "install.py", "--lib", tmp_path, "--venv", tmp_path, *more],
                       check=True)
        return json.loads((spec / "kernel.json").read_text())["env"]

    plain = installed()
    engine = {"PYTORCH_LIBRARY_PATH": "/a path/with=signs", "PYTORCH_FLAVOR": "cu128"}
    assert installed(*(f"--env={k}={v}" for k, v in engine.items())) == {**plain, **engine}
    assert installed() == plain
    assert not [name for name in plain if name.startswith("PYTORCH_")]
