"""Hidden means absent: no file that a student gets holds a word of the hidden tests, or a line of a solution."""

import io
import json
import os
import re
import subprocess
import sysconfig
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from launcher import gradus

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
SOURCES = ROOT / "grader" / "hidden" / "src" / "main" / "java"
KERNELS = Path(sysconfig.get_path("data")) / "share" / "jupyter" / "kernels"


def secrets() -> list[bytes]:
    """The canaries in the hidden classes, and the names of their packages and of themselves."""
    sources = sorted(SOURCES.rglob("*.java"))
    packages = {str(path.parent.relative_to(SOURCES)) for path in sources}
    canaries = re.findall(r'CANARY = "(.+)";', "".join(path.read_text(encoding="utf-8") for path in sources))
    names = [path.stem for path in sources if path.stem.endswith("Hidden")]
    assert len(canaries) == len(names) > 0
    return [word.encode() for word in [*canaries, *names, *packages, *(name.replace("/", ".") for name in packages)]]


def solutions() -> list[bytes]:
    """The lines between the marks in the solved exercises, but for those that anybody would write."""
    lines = set()
    for notebook in sorted((ROOT / "notebooks" / "exercises").glob("*.ipynb")):
        for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
            for solved in re.findall(r"// BEGIN SOLUTION\n(.*?)// END SOLUTION", "".join(cell["source"]), re.DOTALL):
                lines |= {line.strip() for line in solved.splitlines() if len(line.strip()) >= 20}
    assert lines
    return [json.dumps(line, ensure_ascii=False)[1:-1].encode() for line in sorted(lines)]


def files(path: Path) -> list[Path]:
    return sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]


def opened(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A file with its name; archives within archives are opened too."""
    yield name, name.encode() + b"\n" + content
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                yield from opened(f"{name}!{entry.filename}", archive.read(entry))


def holds_any(content: bytes, words: Path) -> bool:
    """Looks for all words of a file, one a line, at once: one after the other takes minutes."""
    ended = subprocess.run(["grep", "-q", "-a", "-F", "-f", words], input=content, env={**os.environ, "LC_ALL": "C"})
    assert ended.returncode in (0, 1)
    return ended.returncode == 0


def found(path: Path, wanted: list[bytes] | None = None) -> dict[bytes, str]:
    """Which secrets lie somewhere below the path, and in what."""
    wanted = wanted or secrets()
    where = {}
    with tempfile.NamedTemporaryFile() as words:
        words.write(b"\n".join(wanted))
        words.flush()
        for file in files(path):
            parts = list(opened(str(file), file.read_bytes()))
            if holds_any(b"\n".join(content for _, content in parts), Path(words.name)):
                where |= {secret: name for name, content in parts for secret in wanted if secret in content}
    return where


@pytest.fixture(scope="module")
def release() -> Path:
    gradus("release")
    return BUILD / "release"


def test_the_released_exercises_hold_no_word_of_them(release):
    assert list(release.glob("*.ipynb"))
    assert found(release, secrets() + solutions()) == {}


def test_neither_do_the_solved_ones():
    assert found(ROOT / "notebooks" / "exercises") == {}


@pytest.mark.parametrize("folder", [BUILD / "kernel", KERNELS], ids=["class-path", "kernelspec"])
def test_neither_does_anything_in_the_kernel(folder):
    assert any(path.suffix == ".jar" for path in folder.rglob("*"))
    assert found(folder, secrets() + solutions()) == {}


def test_the_search_finds_them_all_where_they_are():
    assert set(solutions()) == found(ROOT / "notebooks" / "exercises", solutions()).keys()
    [jar] = (BUILD / "course" / "lib").glob("gradus-grader-hidden-*.jar")
    # With dots a package is named in a service file alone.
    assert {secret for secret in secrets() if b"." not in secret} <= found(jar).keys()
