"""What every file of the repository keeps to: pins in one place, nothing of one machine, nothing half done."""

import json
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LARGEST_BYTES = 5_000_000
# Written in two pieces, so that this file keeps its own promise.
MACHINE_PATHS = ["/work" + "/", "/root" + "/", "/usr/lib" + "/jvm", "/home" + "/[a-z]", "/Users" + "/[A-Za-z]", "/tmp" + "/[a-z]"]
REGISTRIES = ["repo1.maven" + ".org", "repo.maven" + ".apache.org", "pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org",
              "registry.yarn" + "pkg.com", "deb.debian" + ".org", "archive.ubuntu" + ".com"]
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")


def tracked() -> list[Path]:
    """Every file that git knows or would take."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def text_of(path: Path) -> str | None:
    """The text of a file, of a notebook only what people wrote; nothing for a picture or a font."""
    content = path.read_bytes()
    if b"\0" in content[:8000]:
        return None
    text = content.decode("utf-8", "replace")
    if path.suffix == ".ipynb":
        return "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
    return text


def holds_pins(path: Path) -> bool:
    """Poms, the Python and npm locks with the lists that they are made from, and what a benchmark found on which versions."""
    return path.name in ("pom.xml", "package.json", "package-lock.json") or path.parent == ROOT / "lib" / "bench" / "results" or (
        path.parent == ROOT / "environment" and path.suffix in (".in", ".lock"))


def pins() -> set[str]:
    """The versions of what is asked for by name; a plain number such as 0.13 could mean anything and is left out."""
    found = set()
    for path in tracked():
        if path.name == "pom.xml":
            found |= {e.text or "" for e in ET.parse(path).iter() if re.search(r"(\}|\.)version$", e.tag)}
        elif path.name == "package.json":
            found |= set(json.loads(path.read_text()).get("dependencies", {}).values())
        elif holds_pins(path) and path.suffix == ".lock":
            found |= set(re.findall(r"^[\w.-]+==(\S+)", path.read_text(), re.MULTILINE))
    own = ET.parse(ROOT / "pom.xml").findtext("{*}version")
    return {v for v in found if v != own and re.fullmatch(r"\d+(\.\d+){2,}([.-]\S+)?|\d+\.\d+-?[a-z]+\d*", v)}


def lines_with(pattern: re.Pattern, files: list[Path]) -> list[str]:
    found = []
    for path in files:
        for number, line in enumerate((text_of(path) or "").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}")
    return found


def test_there_are_files_and_pins_to_look_at():
    assert len(tracked()) > 30
    assert len(pins()) > 20


def test_versions_stand_only_in_poms_and_locks():
    pattern = re.compile(r"(?<![\w.])(" + "|".join(re.escape(v) for v in sorted(pins())) + r")(?![\w]|\.\d)")
    assert lines_with(pattern, [p for p in tracked() if not holds_pins(p)]) == []


@pytest.mark.parametrize("path", MACHINE_PATHS)
def test_no_path_of_a_machine(path):
    files = [p for p in tracked() if p.suffix != ".ipynb"]
    assert lines_with(re.compile(r"(?<![\w.~$}*)/-])" + path), files) == []


def test_no_path_of_a_machine_in_stored_outputs():
    pattern = re.compile("|".join(MACHINE_PATHS))
    found = []
    for path in (p for p in tracked() if p.suffix == ".ipynb"):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            for output in cell.get("outputs", []):
                texts = {k: v for k, v in output.get("data", {}).items() if not k.startswith("image/")}
                words = re.sub(r"base64,[\w+/=]+", "", json.dumps([texts, output.get("text", "")]))
                found += [f"{path.name}: {m[0]}" for m in pattern.finditer(words)]
    assert found == []


def test_no_address_of_a_registry():
    assert lines_with(re.compile("|".join(map(re.escape, REGISTRIES))), tracked()) == []


def test_nothing_is_left_to_do():
    assert lines_with(UNFINISHED, [p for p in tracked() if p.name != "package-lock.json"]) == []


def test_no_file_is_large():
    assert [str(p.relative_to(ROOT)) for p in tracked() if p.stat().st_size > LARGEST_BYTES] == []


@pytest.mark.parametrize("name", ["bootstrap", "gensim", "keras", "nbgrader", "requirements", "torch"])
def test_python_locks_hold_what_was_asked_for_with_hashes(name):
    lock = (ROOT / "environment" / f"{name}.lock").read_text()
    blocks = re.split(r"^(?=[a-z])", lock, flags=re.MULTILINE)[1:]
    assert blocks
    assert [b.splitlines()[0] for b in blocks if "--hash=sha256:" not in b] == []
    asked = [line for line in (ROOT / "environment" / f"{name}.in").read_text().splitlines() if line and line[0] != "#"]
    assert [line for line in asked if not re.search(rf"^{re.escape(line)}{'(?= )' if '==' in line else '=='}", lock, re.MULTILINE)] == []


def test_npm_lock_names_no_place():
    packages = json.loads((ROOT / "environment" / "node" / "package-lock.json").read_text())["packages"]
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if name and "integrity" not in entry and not entry.get("inBundle")] == []


def test_each_verb_that_is_named_anywhere_exists():
    makefile = (ROOT / "Makefile").read_text()
    verbs = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    named = {}
    for path in tracked():
        if path.suffix in (".md", ".java", ".sh", ".py", ".json", ".ipynb"):
            for verb in re.findall(r"`make ([a-z][a-z-]*)`?", text_of(path) or ""):
                named.setdefault(verb, str(path.relative_to(ROOT)))
    assert {verb: where for verb, where in named.items() if verb not in verbs} == {}


def test_make_help_lists_every_verb_with_a_sentence():
    makefile = (ROOT / "Makefile").read_text()
    verbs = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split())
    assert verbs == set(re.findall(r"^([a-z-]+):.*## \w", makefile, re.MULTILINE))
    said = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert [verb for verb in verbs if f"make {verb} " not in said] == []


@pytest.mark.parametrize("path", [p for p in tracked() if p.suffix == ".sh" or p == ROOT / ".ci" / "run"], ids=lambda p: p.name)
def test_shell_scripts_parse(path):
    subprocess.run(["sh", "-n", path], check=True)
