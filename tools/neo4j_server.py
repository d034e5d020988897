"""A Neo4j Community server of its Maven artifacts, for tests, benchmarks and trying out: no container, no archive, loopback only.

usage: python tools/neo4j_server.py start|stop [lts|current]

Needs Java and Maven. The jars (125 MB) are kept in the folder that PLANTRACE_NEO4J names, or in build/neo4j.
The server is GPLv3: it is started beside plantrace and never a part of it.
"""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

USER, PASSWORD = "neo4j", "plantrace"
START_SECONDS = 120  # a loaded machine; 6 s are usual
STOP_SECONDS = 60
_OPENS = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in ("java.nio", "java.io", "sun.nio.ch")]
_CONF = """server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.heap.max_size=1g
server.memory.pagecache.size=512m
"""
_POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>plantrace</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{version}</version></dependency>
  </dependencies>
</project>
"""


class Unavailable(Exception):
    """Java, Maven or the artifacts cannot be had here; the text says what."""


@dataclass(frozen=True)
class Release:
    """A Neo4j release: the Java that it needs at least, its main class, its further options for Java."""

    version: str
    java: int
    main: str
    options: tuple[str, ...] = ()


RELEASES = {
    "lts": Release("5.26.30", 17, "org.neo4j.server.CommunityEntryPoint"),
    "current": Release("2026.09.0", 21, "org.neo4j.server.Neo4jCommunity", ("--add-modules=jdk.incubator.vector",)),
}


def cache() -> Path:
    """Return the folder that holds the jars."""
    return Path(os.environ.get("PLANTRACE_NEO4J") or Path(__file__).parent.parent / "build" / "neo4j")


def find_java(least: int) -> Path:
    """Return a Java of that version or later: JAVA_HOME's, the one on the PATH, or one that stands beside it; else Unavailable."""
    found = [Path(home) / "bin" / "java" for home in (os.environ.get("JAVA_HOME"),) if home]
    if on_path := shutil.which("java"):
        found.append(Path(on_path).resolve())
        found += sorted(found[-1].parents[2].glob("*/bin/java"))
    for java in found:
        if java.is_file() and _java_version(java) >= least:
            return java
    raise Unavailable(f"no Java {least} or later found (looked at JAVA_HOME, the PATH and beside it)")


def _java_version(java: Path) -> int:
    said = subprocess.run([java, "-version"], capture_output=True, text=True).stderr
    version = re.search(r'version "(\d+)', said)
    return int(version.group(1)) if version else 0


def fetch_jars(release: Release) -> Path:
    """Return the folder with the release's jars, fetched by Maven the first time; raises Unavailable when that does not work."""
    lib = cache() / f"neo4j-{release.version}" / "lib"
    if lib.is_dir():
        return lib
    maven = shutil.which("mvn")
    if maven is None:
        raise Unavailable("no mvn on the PATH to fetch the Neo4j server with")
    lib.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=lib.parent) as name:
        (Path(name) / "pom.xml").write_text(_POM.format(version=release.version), encoding="utf-8")
        command = [maven, "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib", "-DincludeScope=runtime"]
        done = subprocess.run(command, cwd=name, capture_output=True, text=True)
        if done.returncode:
            raise Unavailable(f"mvn could not fetch Neo4j {release.version}: {(done.stdout + done.stderr).strip().splitlines()[0]}")
        (Path(name) / "lib").rename(lib)
    return lib


def free_port() -> int:
    """Return a port of the loopback address that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A server with a home of its own; raises Unavailable where it cannot be had."""

    def __init__(self, release: Release, home: Path, port: int) -> None:
        self.release, self.home, self.port = release, home.resolve(), port
        self._java = find_java(release.java)
        self._lib = fetch_jars(release)
        self._process: subprocess.Popen[bytes] | None = None
        fresh = not (self.home / "data").is_dir()
        for folder in ("conf", "data", "logs", "import", "plugins", "lib", "run"):
            (self.home / folder).mkdir(parents=True, exist_ok=True)
        (self.home / "conf" / "neo4j.conf").write_text(_CONF.format(port=port), encoding="utf-8")
        if fresh:
            self.admin("dbms", "set-initial-password", PASSWORD)

    @property
    def address(self) -> str:
        """The server's bolt:// address."""
        return f"bolt://127.0.0.1:{self.port}"

    def admin(self, *arguments: str, cwd: Path | None = None) -> str:
        """Run neo4j-admin with ``arguments`` and return what it printed; the server must not be running for an import."""
        environment = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        command = [str(self._java), *self.release.options, *_OPENS, "-cp", f"{self._lib}/*", "org.neo4j.cli.AdminTool", *arguments]
        done = subprocess.run(command, env=environment, cwd=cwd, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"neo4j-admin {' '.join(arguments)}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def start(self) -> int:
        """Start the server, wait until it listens, and return its process id; raises RuntimeError when it does not come up."""
        options = [*self.release.options, *_OPENS, "-Xmx1g", "-cp", f"{self._lib}/*", self.release.main]
        places = [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        log = self.home / "logs" / "console.log"
        with log.open("wb") as out:
            process = self._process = subprocess.Popen([self._java, *options, *places], stdout=out, stderr=out, start_new_session=True)
        for _ in range(START_SECONDS * 5):
            time.sleep(0.2)
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return process.pid
            if process.poll() is not None:
                break
        else:
            process.kill()
        raise RuntimeError(f"Neo4j {self.release.version} did not come up:\n{log.read_text(encoding='utf-8')[-2000:]}")

    def stop(self) -> None:
        """End the server, and wait until it has ended."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None


def stop(pid: int) -> None:
    """End a server that another process started, and wait until it has ended."""
    os.kill(pid, signal.SIGTERM)
    for _ in range(STOP_SECONDS * 10):
        if not _runs(pid):
            return
        time.sleep(0.1)
    os.kill(pid, signal.SIGKILL)


def _runs(pid: int) -> bool:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def main(arguments: list[str]) -> str:
    """Start or stop the server for trying out; returns what to print."""
    what, name = (arguments + ["start", "lts"][len(arguments) :])[:2]
    home = cache() / f"home-{name}"
    pid_file = home / "run" / "plantrace.pid"
    running = int(pid_file.read_text()) if pid_file.is_file() else 0
    running = running if running and _runs(running) else 0
    if running and what == "stop":
        stop(running)
        pid_file.unlink()
        return f"Neo4j (process {running}) has ended."
    if what == "stop":
        return "No Neo4j was started from here."
    if running:
        return f"It is running already (process {running})."
    server = Server(RELEASES[name], home, 7687)
    pid_file.write_text(str(server.start()))
    given = (f"NEO4J_URI={server.address}", f"NEO4J_USERNAME={USER}", f"NEO4J_PASSWORD={PASSWORD}")
    exports = "\n".join(f"  export {line}" for line in given)
    return f"Neo4j {server.release.version} is running. For plantrace:\n{exports}\nStop it: make neo4j-stop"


if __name__ == "__main__":
    try:
        print(main(sys.argv[1:]))
    except (Unavailable, RuntimeError) as error:
        sys.exit(str(error))
