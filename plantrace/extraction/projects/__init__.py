"""Named undertakings: titles of items, names by their ends, lists by their close."""
