"""Puts the course's kernel into a virtual environment that holds the package jjava.

    .venv/bin/python environment/kernel/install.py --lib build/kernel/lib

writes kernel.json, compiler.json and gradus-kernel.jar into share/jupyter/kernels/java of the environment whose
Python runs it (--venv names another; --env NAME=VALUE gives the kernel a variable more). Running it again changes nothing; it replaces each file in
one step, so a kernel that starts meanwhile finds the old one or the new one.

jjava brings a kernel.json that starts a launcher, which starts a second virtual machine with
whatever java is first on PATH. Ours keeps the name `java`, so that notebooks stay portable, and
starts one virtual machine, with the java of JAVA_HOME. What JJava needs beyond a class path stands
in the manifest of a small jar beside it: that way the same command line works on every JDK.

Where DJL unpacks the engine is not said here: it depends on who runs the kernel, and one
installation may serve many (JupyterHub). org.gradus.kernel finds that folder when it starts.
"""

import argparse
import io
import json
import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

MANIFEST = """\
Manifest-Version: 1.0
Main-Class: org.dflib.jjava.distro.JJava
Class-Path: jjava.jar
Add-Opens: jdk.jshell/jdk.jshell
Enable-Native-Access: ALL-UNNAMED

"""


# JJava tells the terminal about each of its threads; only what went wrong is worth a line there.
LOGGING = """\
handlers=java.util.logging.ConsoleHandler
.level=WARNING
"""


def java() -> Path:
    """The java of JAVA_HOME, else the first on PATH, as the place where it really lies."""
    home = os.environ.get("JAVA_HOME")
    if home:
        found = Path(home) / "bin" / ("java.exe" if os.name == "nt" else "java")
        if not found.exists():
            sys.exit(f"JAVA_HOME is {home}, but there is no bin/java in it: set it to a JDK.")
        return found.absolute()
    found = shutil.which("java")
    if found is None:
        sys.exit("There is no java on PATH: install a JDK 17 or later, or set JAVA_HOME to one.")
    return Path(found).resolve()


def wrapper() -> bytes:
    """A jar with nothing but a manifest; the same bytes every time."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as jar:
        jar.writestr(zipfile.ZipInfo("META-INF/MANIFEST.MF", (1980, 1, 1, 0, 0, 0)), MANIFEST)
    return content.getvalue()


def place(target: Path, content: bytes) -> None:
    """Writes aside and moves into place; leaves an equal file alone."""
    if target.exists() and target.read_bytes() == content:
        return
    handle, aside = tempfile.mkstemp(dir=target.parent, prefix=target.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(aside, 0o644)
        os.replace(aside, target)
    except BaseException:
        os.unlink(aside)
        raise


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lib", type=Path, required=True, help="folder with the library's jars")
    parser.add_argument("--venv", type=Path, default=Path(sys.prefix))
    parser.add_argument("--env", metavar="NAME=VALUE", action="append", default=[], help="a further variable of the kernel")
    arguments = parser.parse_args()

    spec = arguments.venv.absolute() / "share" / "jupyter" / "kernels" / "java"
    if not (spec / "jjava.jar").exists():
        sys.exit(f"{spec} holds no jjava.jar: install the package jjava into {arguments.venv} first.")
    library = arguments.lib.absolute()
    if not any(library.glob("gradus-lib*.jar")):
        sys.exit(f"{library} holds no gradus-lib jar: build the library first (mvn package).")

    def filled(text: str) -> str:
        return text.replace("@JAVA@", str(java())).replace("@LIB@", str(library / "*.jar"))

    template = json.loads((Path(__file__).parent / "kernel.json").read_text(encoding="utf-8"))
    template["argv"] = [filled(word) for word in template["argv"]]
    template["env"] = {name: filled(value) for name, value in template["env"].items()}
    template["env"].update(variable.split("=", 1) for variable in arguments.env)
    place(spec / "logging.properties", LOGGING.encode("utf-8"))
    place(spec / "compiler.json", (Path(__file__).parent / "compiler.json").read_bytes())
    place(spec / "gradus-kernel.jar", wrapper())
    place(spec / "kernel.json", (json.dumps(template, indent=2) + "\n").encode("utf-8"))


if __name__ == "__main__":
    main()
