"""plantrace reads a Chinese government plan and turns it into a knowledge graph tied to the plan's own words."""

__version__ = "0.1.0"
