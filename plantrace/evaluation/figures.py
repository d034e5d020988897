"""The figures: precision and recall, a share, a count; each with the errors that make it what it is."""

from typing import Any

from msgspec import Struct


class Score(Struct):
    """Precision and recall. ``claim`` takes each thing of the graph, ``expect`` each of the key; errors open with + or -."""

    errors: list[str] = []
    right: int = 0
    predicted: int = 0
    found: int = 0
    wanted: int = 0

    def claim(self, ok: bool, words: str) -> None:
        """Count a thing of the graph, right or wrong."""
        self.predicted += 1
        self.right += ok
        if not ok:
            self.errors.append(f"+ {words}")

    def expect(self, ok: bool, words: str) -> None:
        """Count a thing of the key, found or missed."""
        self.wanted += 1
        self.found += ok
        if not ok:
            self.errors.append(f"- {words}")

    @property
    def precision(self) -> float:
        """The share of the graph's things that are right."""
        return self.right / self.predicted if self.predicted else float(not self.wanted)

    @property
    def recall(self) -> float:
        """The share of the key's things that are found."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def values(self) -> dict[str, Any]:
        """Return the figure's numbers by name."""
        rates = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {**rates, "predicted": self.predicted, "in_key": self.wanted}


class Share(Struct):
    """The share of checks that come out right. ``extra`` are wrong cells of rows that only the graph has."""

    errors: list[str] = []
    right: int = 0
    checked: int = 0
    extra: int = 0

    def check(self, ok: bool, words: str) -> None:
        """Count one check."""
        self.checked += 1
        self.right += ok
        if not ok:
            self.errors.append(words)

    @property
    def share(self) -> float:
        """Right ones of all."""
        return self.right / (self.checked + self.extra) if self.checked else 0.0

    def values(self) -> dict[str, Any]:
        """Return the figure's numbers by name."""
        return {"share": self.share, "of": self.checked + self.extra}


class Count(Struct):
    """How often something stands in the graph that should not."""

    errors: list[str] = []

    def values(self) -> dict[str, Any]:
        """Return the figure's numbers by name."""
        return {"count": len(self.errors)}


Figure = Score | Share | Count
