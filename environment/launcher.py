"""The course's tools, as set-up's launcher starts them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GRADUS = ROOT / "build" / "bin" / "gradus"


class GradusFailed(Exception):
    """A verb did not do what it was asked; the text is its own words."""


def gradus(*arguments: str | Path) -> str:
    """Runs a verb, such as `release`, in the checkout and returns what it said."""
    done = subprocess.run([GRADUS, *arguments], cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise GradusFailed(f"gradus {arguments[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout
