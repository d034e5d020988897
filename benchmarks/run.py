"""Print what plantrace costs: time and memory of its commands in fresh processes, speed of extraction in a warm one.

usage: python benchmarks/run.py [PLAN.txt [WORDS]]   (the sample plan and "5G" by default)

Each figure stands beside what it may be at most (at least, for the speed) on a 2-core office machine, and is given in
starts of a bare Python interpreter too, so that figures of two machines can be compared.
"""

import os
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from statistics import median

SAMPLE = Path(__file__).parent.parent / "data" / "qingyuan-14fyp.txt"
RUNS = 5
REPEATS = 20
LEAST = 1.0  # Mchar/s
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


def warm_speeds(plan: Path, folder: Path) -> tuple[float, float, float]:
    """Return millions of characters a second in this process: the plan read again and again, 20 times over in one file, and NFKC.

    The speed of the interpreter's own NFKC over the same text stands beside them, so that figures of two machines can be compared.
    """
    # Imported late: a process that is started counts the memory of the one that started it as its own peak.
    from plantrace.extraction import extract, read_source

    text = read_source(plan).text
    repeated = folder / "repeated.txt"
    repeated.write_text(text * REPEATS, encoding="utf-8")

    def speed(once: Callable[[], object], chars: int) -> float:
        begin = time.process_time()
        once()
        return chars / (time.process_time() - begin) / 1e6

    return (
        speed(lambda: [extract(read_source(plan)) for _ in range(REPEATS)], len(text) * REPEATS),
        speed(lambda: extract(read_source(repeated)), len(text) * REPEATS),
        speed(lambda: [unicodedata.normalize("NFKC", text) for _ in range(REPEATS)], len(text) * REPEATS),
    )


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
        single, repeated, nfkc = (max(speeds) for speeds in zip(*(warm_speeds(plan, folder) for _ in range(RUNS)), strict=True))
        for what, speed in ((f"plan × {REPEATS}", repeated), ("one plan after the other", single)):
            print(f"| extraction, warm, {what} | {speed:.2f} Mchar/s | {LEAST} Mchar/s | {LEAST / speed:.2f} | | |")
        print(f"\nNFKC of the same text in the same process: {nfkc:.1f} Mchar/s, {nfkc / repeated:.1f} times extraction")


if __name__ == "__main__":
    main()
