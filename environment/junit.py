"""JUnit XML: counts and names of what failed, and a report for a command that writes none itself."""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from stepping import write_aside

# A terminal's colours, and the control characters that XML cannot hold.
NOT_XML = re.compile(r"\x1b\[[0-9;]*m|[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Outcome:
    """Numbers of a folder of reports, and one line for each test that failed."""

    passed: int
    skipped: int
    failures: list[str]


def read(folder: Path) -> Outcome:
    """Adds up every JUnit XML file below the folder."""
    passed = skipped = 0
    failures = []
    for path in sorted(folder.rglob("*.xml")):
        try:
            cases = list(ET.parse(path).iter("testcase"))
        except ET.ParseError as problem:
            failures.append(f"{path.name} is no XML: {problem}")
            continue
        for case in cases:
            problem = case.find("failure")
            if problem is None:
                problem = case.find("error")
            if problem is not None:
                failures.append(f"{case.get('classname')}.{case.get('name')}: {_first_line(problem)}")
            elif case.find("skipped") is not None:
                skipped += 1
            else:
                passed += 1
    return Outcome(passed, skipped, failures)


def _first_line(problem: ET.Element) -> str:
    text = (problem.get("message") or problem.text or "").strip()
    return text.splitlines()[0][:300] if text else "no message"


def write(path: Path, suite: str, name: str, seconds: float, problem: str | None) -> None:
    """One test case: passed when there is no problem."""
    root = ET.Element("testsuite", name=suite, tests="1", failures="1" if problem else "0", errors="0", skipped="0",
                      time=f"{seconds:.3f}")
    case = ET.SubElement(root, "testcase", classname=suite, name=name, time=f"{seconds:.3f}")
    if problem:
        problem = NOT_XML.sub("", problem)
        ET.SubElement(case, "failure", message=problem.splitlines()[0][:300]).text = problem
    write_aside(path, ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n")
