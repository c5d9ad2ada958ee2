"""The command line as a whole process, from its start to the file on disk: medians with their spread. Beside mermaid-cli and
python-pptx where they are installed, with how many times as fast Wayfold is.

    commands.py WAYFOLD MAP.json FOLDER

MAP.json is a large journey, FOLDER is for what is written. mermaid-cli is `mmdc` on the path or what MMDC names; python-pptx
that of tests/readers/.venv. A peer's memory is that of its largest process.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS, PEER_ROUNDS = 11, 5
GOAL = 50
HERE = Path(__file__).parent


def measured(what, command, rounds):
    """Milliseconds of each run after one to warm up; the median. Prints them and the most memory held."""
    times, memory = [], []
    for run in range(rounds + 1):
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        if status:
            sys.exit(f"{what}: failed")
        if run:
            times.append((time.perf_counter() - begin) * 1e3)
            memory.append(usage.ru_maxrss / 1024)
    median = statistics.median(times)
    print(f"{what:<58} median {median:8.1f} ms   {min(times):8.1f} – {max(times):8.1f}   peak {max(memory):6.1f} MB", flush=True)
    return median


def compared(what, theirs, ours):
    times = theirs / ours
    print(f"{what:<58} {times:8.0f} × as fast   {'' if times >= GOAL else f'MISSED: {GOAL} ×'}", flush=True)


def sixty(wayfold, folder):
    """60 tasks of Mermaid as a picture and as a document."""
    tasks = folder / "sixty.mmd"
    lines = ["journey", "title Sixty tasks"]
    for section in range(6):
        lines.append(f"section Section {section + 1}")
        for task in range(10):
            lines.append(f"  Task {section * 10 + task + 1} does something useful: {task % 5 + 1}: Me, Customer")
    tasks.write_text("\n".join(lines) + "\n")
    theirs = os.environ.get("MMDC") or shutil.which("mmdc")
    browser = folder / "browser.json"
    browser.write_text(json.dumps({"executablePath": shutil.which("chromium"), "args": ["--no-sandbox"]}))
    for kind in ("svg", "png", "pdf"):
        ours = measured(f"60 tasks to {kind}", [wayfold, "render", tasks, "--force", "-o", folder / f"sixty.{kind}"], ROUNDS)
        if theirs:
            command = [theirs, "-q", "-p", browser, "-i", tasks, "-o", folder / f"theirs.{kind}"]
            compared(f"60 tasks to {kind}", measured(f"60 tasks to {kind}, mermaid-cli", command, PEER_ROUNDS), ours)


def large(wayfold, journey, folder):
    """A large journey in every format. The poster is of A4 sheets."""
    poster = ["--page", "A0", "--tile", "A4"]
    for kind, more in (("pdf", []), ("pdf", poster), ("pptx", []), ("xlsx", []), ("html", []), ("png", []), ("svg", [])):
        name = f"300 touchpoints to {kind}{', A0 on A4' if more else ''}"
        ours = measured(name, [wayfold, "render", journey, "--force", "-o", folder / f"large.{kind}", *more], ROUNDS)
        readers = HERE.parent / "readers/.venv/bin/python"
        if kind == "pptx" and readers.exists():
            said = subprocess.run(
                [readers, HERE / "slides.py", folder / "large.pptx"], check=True, capture_output=True, text=True
            ).stdout
            print(said, end="")
            compared("the same slides, ours as a whole process", float(said.split("median")[1].split()[0]), ours)


if __name__ == "__main__":
    wayfold, journey, folder = sys.argv[1:]
    sixty(wayfold, Path(folder))
    large(wayfold, journey, Path(folder))
