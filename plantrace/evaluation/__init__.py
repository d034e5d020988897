"""How good a graph is: measured on a key, what a careful reader finds in the plan."""

from plantrace.evaluation.evaluate import FIGURES, evaluate
from plantrace.evaluation.keys import read_key

__all__ = ["FIGURES", "evaluate", "read_key"]
