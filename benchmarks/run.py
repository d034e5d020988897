"""Print what plantrace costs: time and memory of its commands in fresh processes, speed of extraction in a warm one.

usage: python benchmarks/run.py [PLAN.txt [WORDS]]   (the sample plan and "5G" by default)

Each figure stands beside what it may be at most (at least, for the speed) on a 2-core office machine, and is given in
starts of a bare Python interpreter too, so that figures of two machines can be compared.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

SAMPLE = Path(__file__).parent.parent / "data" / "qingyuan-14fyp.txt"
RUNS = 5
REPEATS = 20
Cost = tuple[float, float]  # seconds from start to end, peak memory in MB


def run(*command: str) -> Cost:
    """Run a command in a fresh process, its output thrown away."""
    begin = time.perf_counter()
    quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (1, 2)]
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"failed: {' '.join(command)}")
    return seconds, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def typical(once: Callable[[], Cost]) -> Cost:
    """Return the medians of several runs, after one that fills the file cache."""
    once()
    costs = [once() for _ in range(RUNS)]
    return median(seconds for seconds, _ in costs), median(memory for _, memory in costs)


def warm_speed(plan: Path, folder: Path) -> float:
    """Return millions of characters a second, read and extracted in this process from the plan repeated 20 times."""
    # Imported late: a process that is started counts the memory of the one that started it as its own peak.
    from plantrace.extraction import extract, read_source

    repeated = folder / "repeated.txt"
    repeated.write_text(read_source(plan).text * REPEATS, encoding="utf-8")
    extract(read_source(plan))
    begin = time.perf_counter()
    source = read_source(repeated)
    extract(source)
    return len(source.text) / (time.perf_counter() - begin) / 1e6


def commands(plan: Path, words: str, folder: Path) -> list[tuple[str, float, Callable[[], Cost]]]:
    """Return what is measured in fresh processes: its name, the seconds it may take, how it is run once."""
    plantrace = str(Path(sys.executable).with_name("plantrace"))
    store = folder / "plans.lbdb"

    def build() -> Cost:
        for old in folder.glob("plans.lbdb*"):
            old.unlink()
        return run(plantrace, "build", str(plan), "--db", str(store))

    return [
        ("plantrace --help", 0.25, lambda: run(plantrace, "--help")),
        ("extract", 0.5, lambda: run(plantrace, "extract", str(plan), "-o", str(folder / "plan.jsonl"))),
        ("build into an empty store", 2.5, build),
        (f"trace {words}", 0.6, lambda: run(plantrace, "trace", words, "--db", str(store))),
    ]


def main() -> None:
    """Print the table of figures as Markdown."""
    plan = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    words = sys.argv[2] if len(sys.argv) > 2 else "5G"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bare, _ = typical(lambda: run(sys.executable, "-c", "pass"))
        print(f"{plan.name}, Python {sys.version.split()[0]}, bare interpreter {bare:.3f} s\n")
        print("| what | measured | allowed | measured / allowed | in bare starts | peak MB |\n|---|---|---|---|---|---|")
        for what, allowed, once in commands(plan, words, folder):
            seconds, memory = typical(once)
            ratio, starts = seconds / allowed, seconds / bare
            print(f"| {what} | {seconds:.3f} s | {allowed} s | {ratio:.2f} | {starts:.1f} | {memory:.0f} |", flush=True)
        speed = max(warm_speed(plan, folder) for _ in range(RUNS))
        print(f"| extraction, warm, plan × {REPEATS} | {speed:.2f} Mchar/s | 1.0 Mchar/s | {1 / speed:.2f} | | |")


if __name__ == "__main__":
    main()
