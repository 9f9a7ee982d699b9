"""Steps that are done again only when what they read has changed, with a line of progress each.

A step's stamp is the digest of everything that it reads. It is taken away before the step starts and written when
the step has ended well, so an interrupted set-up simply does that step again.
"""

import contextlib
import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

HEARTBEAT_SECONDS = 15


def end_like_an_interrupt() -> None:
    """A program that is told to end, or whose terminal goes away, ends what it started, as it does for Ctrl-C."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    for name in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(name) is not signal.SIG_IGN:
            signal.signal(name, interrupt)


@contextlib.contextmanager
def interrupts_later() -> Iterator[None]:
    """Has Ctrl-C and its like wait for the end of a block. A process whose start they broke off would be nobody's to end."""
    came: list[int] = []
    before = {}
    if threading.current_thread() is threading.main_thread():
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # What is ignored stays so: a process that is started inherits that.
            if callable(signal.getsignal(name)):
                before[name] = signal.signal(name, lambda number, _: came.append(number))
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
    if came:
        signal.raise_signal(came[0])


class Stopped(Exception):
    """A step that cannot go on; its text is the sentence for the reader."""


@dataclass(frozen=True)
class Step:
    """What is done (`title`), what it depends on (files and words), what it leaves behind, and how."""

    name: str
    title: str
    files: list[Path]
    words: list[str]
    products: list[Path]
    action: Callable[["Run"], str | None]


def digest(root: Path, files: Iterable[Path], words: Iterable[str]) -> str:
    """Digest of the files' names and contents (folders with all that is in them) and of the words."""
    seen = hashlib.sha256()
    for path in sorted(_below(files)):
        seen.update(f"{path.relative_to(root)}\0{path.stat().st_size}\0".encode())
        seen.update(path.read_bytes())
    for word in words:
        seen.update(f"{word}\0".encode())
    return seen.hexdigest()


def _below(files: Iterable[Path]) -> Iterator[Path]:
    for path in files:
        if path.is_dir():
            yield from (p for p in path.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
        elif path.is_file():
            yield path


def write_aside(path: Path, text: str, mode: int = 0o644) -> None:
    """Writes a whole file or leaves the old one: the text goes beside it and is moved into place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    aside.write_text(text, encoding="utf-8")
    aside.chmod(mode)
    aside.replace(path)


@contextlib.contextmanager
def alone(lock: Path) -> Iterator[None]:
    """One set-up of a checkout at a time: a second one waits and then finds the work done."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w", encoding="utf-8") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another set-up of this checkout is running; waiting for it.", flush=True)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


@dataclass(eq=False)
class Line:
    """One line of progress: rewritten in place in a terminal, a heartbeat now and then in a log.

    Lines of several threads share the terminal's one line.
    """

    LOCK: ClassVar[threading.Lock] = threading.Lock()
    TEXTS: ClassVar[dict["Line", str]] = {}

    title: str
    started: float = field(default_factory=time.monotonic)
    shown: float = field(default_factory=time.monotonic)
    live: bool = field(default_factory=lambda: sys.stdout.isatty())

    def update(self, detail: str) -> None:
        now = time.monotonic()
        if now - self.shown < (0.2 if self.live else HEARTBEAT_SECONDS):
            return
        self.shown = now
        text = printable(f"… {self.title}: {detail} ({now - self.started:.0f} s)")
        with self.LOCK:
            if self.live:
                self.TEXTS[self] = text
                print(f"\r\x1b[2K{'  '.join(self.TEXTS.values())[:shutil.get_terminal_size().columns - 1]}", end="", flush=True)
            else:
                print(text, flush=True)

    def end(self, mark: str, detail: str | None = None, more: Iterable[str] = ()) -> None:
        """Says how it ended, with more lines below where there is more to say."""
        words = self.title + (f" ({detail})" if detail else "")
        start = "\r\x1b[2K" if self.live else ""
        last = f"{start}{printable(mark)} {printable(words):<62} {time.monotonic() - self.started:6.1f} s"
        with self.LOCK:
            self.TEXTS.pop(self, None)
            print("\n".join([last, *map(printable, more)]), flush=True)


def printable(text: str) -> str:
    """The text as the terminal's encoding can show it."""
    encoding = sys.stdout.encoding or "ascii"
    plain = text.replace("✓", "ok").replace("✗", "failed:").replace("…", "...")
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return plain.encode(encoding, "replace").decode(encoding)
    return text


@dataclass
class Run:
    """Does steps: keeps stamps, writes the log, shows progress."""

    root: Path
    log: Path
    environment: dict[str, str]
    line: Line = field(default_factory=lambda: Line(""))

    def do(self, steps: list[Step]) -> int:
        """Does what is not up to date and returns the number of steps that were done."""
        done = 0
        for step in steps:
            stamp = self.root / "build" / "stamps" / step.name
            key = digest(self.root, step.files, step.words)
            if stamp.is_file() and stamp.read_text() == key and all(p.exists() for p in step.products):
                continue
            if done == 0:
                self.log.parent.mkdir(parents=True, exist_ok=True)
                self.log.write_text("")
            stamp.unlink(missing_ok=True)
            self.line = Line(step.title)
            try:
                detail = step.action(self)
            except BaseException:
                self.line.end("✗")
                raise
            write_aside(stamp, key)
            self.line.end("✓", detail)
            done += 1
        return done

    def call(
        self,
        command: list[str | Path],
        sentence: str,
        progress: Callable[[str], str | None] = lambda line: None,
        folder: Path | None = None,
        **extra: str,
    ) -> list[str]:
        """Runs a command, its output into the log, and returns its lines; a failure ends in the sentence."""
        words = [str(word) for word in command]
        lines: list[str] = []
        detail = "started"
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"\n$ {' '.join(words)}\n")
            log.flush()
            process = None
            try:
                with interrupts_later():
                    process = subprocess.Popen(
                        words,
                        cwd=folder or self.root,
                        env={**self.environment, **extra},
                        stdin=subprocess.DEVNULL,
                        stdout=subprocess.PIPE,
                        stderr=subprocess.STDOUT,
                        text=True,
                        errors="replace",
                    )
                for line in process.stdout or ():
                    lines.append(line.rstrip("\n"))
                    log.write(line)
                    detail = progress(line) or detail
                    self.line.update(detail)
                status = process.wait()
            except BaseException:
                if process:
                    process.terminate()
                    process.wait()
                raise
        if status != 0:
            raise Stopped(reason(lines, sentence))
        return lines


def reason(lines: list[str], sentence: str) -> str:
    """The sentence for a failed command; the usual causes are told apart."""
    text = "\n".join(lines)
    if "No space left on device" in text:
        return f"{sentence} The disk is full: make room and run it again."
    if "PKIX path building failed" in text:
        return (f"{sentence} Java does not trust the certificate that it was shown, as happens behind a company's proxy: "
                "add the proxy's certificate to the JDK's store (keytool -importcert -cacerts) and run it again.")
    untrusted = ("invalid peer certificate", "CERTIFICATE_VERIFY_FAILED", "SELF_SIGNED_CERT_IN_CHAIN",
                 "UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_VERIFY_LEAF_SIGNATURE")
    if any(sign in text for sign in untrusted):
        return (f"{sentence} A host showed a certificate that this machine does not trust, as happens behind a company's proxy: "
                "add the proxy's certificate to the system's store and run it again.")
    signs = ("Could not transfer", "Could not resolve", "name resolution", "Connection refused", "dns error",
             "ENOTFOUND", "EAI_AGAIN", "Failed to establish a new connection", "error sending request",
             "Connect timed out", "Network is unreachable", "UnknownHostException")
    if any(sign in text for sign in signs):
        return f"{sentence} A download failed: check the network (and a proxy's settings) and run it again."
    return sentence
