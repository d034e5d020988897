"""The one tree of errors: each kind has an exit code, each error one clear line in Chinese or English (messages.yaml)."""

from plantrace.messages import say


class PlantraceError(Exception):
    """What a user can mend: ``key`` names the line in messages.yaml, ``facts`` fill its places (what, where, what to do), lists joined."""

    exit_code = 1

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts

    def line(self, lang: str) -> str:
        """Return the error's one line in ``lang`` ("zh" or "en")."""
        separator = say("list_separator", lang)
        return say(self.key, lang, **{name: separator.join(fact) if isinstance(fact, list) else fact for name, fact in self.facts.items()})

    def __str__(self) -> str:
        return self.line("en")


class NotFound(PlantraceError):
    """Nothing fits what was asked for (exit code 1)."""

    exit_code = 1


class ArgumentError(PlantraceError):
    """An argument, an option or a query's parameter is wrong (exit code 2)."""

    exit_code = 2


class InputError(PlantraceError):
    """A file that was handed over cannot be used as it is (exit code 3)."""

    exit_code = 3


class StoreError(PlantraceError):
    """The store cannot be opened, read or written (exit code 4)."""

    exit_code = 4


class QueryError(PlantraceError):
    """Cypher that is refused or that the store does not understand (exit code 5)."""

    exit_code = 5
