"""The start-up script for IJava, in JJava without the course's extension: the two speak the same language."""

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from kernel_session import kernel

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = "META-INF/services/org.dflib.jjava.jupyter.Extension"


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """JJava with the library on its class path, but without the line that makes the library an extension."""
    home = tmp_path_factory.mktemp("plain")
    library = home / "lib"
    library.mkdir()
    for jar in (ROOT / "build" / "kernel" / "lib").glob("*.jar"):
        if jar.name.startswith("gradus-lib"):
            without(jar, library / jar.name)
        else:
            (library / jar.name).symlink_to(jar)
    source = Path(KernelSpecManager().get_kernel_spec("java").resource_dir)
    target = home / "kernels" / "java"
    shutil.copytree(source, target)
    spec = json.loads((source / "kernel.json").read_text(encoding="utf-8"))
    spec["env"] |= {"JJAVA_CLASSPATH": str(library / "*.jar"),
                    "JJAVA_STARTUP_SCRIPTS_PATH": str(ROOT / "environment" / "ijava" / "gradus.jsh")}
    (target / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    before = os.environ.get("JUPYTER_PATH")
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [str(home), before]))
    try:
        with kernel() as session:
            yield session
    finally:
        if before is None:
            del os.environ["JUPYTER_PATH"]
        else:
            os.environ["JUPYTER_PATH"] = before


def without(jar: Path, copy: Path) -> None:
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(copy, "w") as new:
        for entry in old.infolist():
            if entry.filename != EXTENSION:
                new.writestr(entry, old.read(entry))


def test_the_extension_is_not_there(plain):
    assert plain.run("Progress.current().getClass().getSimpleName()").only().plain == "ConsoleProgress"


def test_imports_and_show(plain):
    cell = plain.run('show("one", Table.create("t", IntColumn.create("n", 1)), new double[][] {{1}})')
    assert cell.error is None, cell.error
    assert [output.kind for output in cell.outputs] == ["display_data"] * 3
    assert "<table" in cell.outputs[1].html


def test_a_figure_comes_as_html(plain):
    assert '<img alt="' in plain.run('show(Plots.line("Loss", "epoch", "loss", Series.of("training", 3, 2)))').only().html


def test_doctor_and_quick(plain):
    assert "<b>engine</b>" in plain.run("doctor();").only().html
    assert plain.run("quick()").only().plain == "false"
