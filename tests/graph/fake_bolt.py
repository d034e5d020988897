"""Servers for what a real one cannot be made to do here: one of another version, one that forbids, a way that breaks."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

HELLO, GOODBYE, RESET, SUCCESS, FAILURE, IGNORED = 0x01, 0x02, 0x0F, 0x70, 0x7F, 0x7E
PROTOCOL = bytes([0, 0, 4, 4])  # Bolt 4.4, which every driver of today speaks


@contextlib.contextmanager
def bolt_server(agent: str, code: str = "") -> Iterator[str]:
    """The address of a server that lets everybody in and then fails with ``code``."""
    with _listening(lambda client: _answer(client, agent, code)) as address:
        yield address


@contextlib.contextmanager
def other_server(answer: bytes) -> Iterator[str]:
    """The address of a server that speaks no Bolt."""
    with _listening(lambda client: client.sendall(answer)) as address:
        yield address


@contextlib.contextmanager
def breaking_way(port: int, limit: int) -> Iterator[str]:
    """The address of a way to a server on this machine that breaks for good once ``limit`` bytes have gone there."""
    left = [limit]

    def forward(client: socket.socket) -> None:
        with socket.create_connection(("127.0.0.1", port)) as server, contextlib.suppress(OSError):
            threading.Thread(target=_copy, args=(server, client), daemon=True).start()
            while left[0] > 0 and (data := client.recv(65536)):
                server.sendall(data[: left[0]])
                left[0] -= len(data)
            server.shutdown(socket.SHUT_RDWR)  # closing alone waits for the thread that reads

    with _listening(lambda client: forward(client) if left[0] > 0 else None) as address:
        yield address


def _copy(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)


@contextlib.contextmanager
def _listening(serve: Callable[[socket.socket], None]) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            with contextlib.suppress(OSError):
                while True:
                    client, _ = listener.accept()
                    threading.Thread(target=one, args=(client,), daemon=True).start()

        def one(client: socket.socket) -> None:
            with client, contextlib.suppress(OSError):
                serve(client)

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield f"bolt://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def _answer(client: socket.socket, agent: str, code: str) -> None:
    client.recv(20)
    client.sendall(PROTOCOL)
    failed = False
    with client.makefile("rb") as stream:
        while size := int.from_bytes(stream.read(2), "big"):
            message = stream.read(size)
            stream.read(2)  # the end of the message
            kind = message[1]
            if kind == GOODBYE:
                return
            failed = failed and kind != RESET
            if failed:
                _send(client, IGNORED, {})
            elif kind == HELLO:
                _send(client, SUCCESS, {"server": agent, "connection_id": "bolt-1"})
            elif kind == RESET:
                _send(client, SUCCESS, {})
            else:
                failed = True
                _send(client, FAILURE, {"code": code, "message": "refused by the test"})


def _send(client: socket.socket, kind: int, facts: dict[str, str]) -> None:
    body = bytes([0xA0 + len(facts)]) + b"".join(_text(word) for pair in facts.items() for word in pair)
    message = bytes([0xB0 if kind == IGNORED else 0xB1, kind]) + (b"" if kind == IGNORED else body)
    client.sendall(len(message).to_bytes(2, "big") + message + b"\0\0")


def _text(word: str) -> bytes:
    return bytes([0xD0, len(word)]) + word.encode()
