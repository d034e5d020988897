"""Tables of a plan: indicators, and tasks with their units."""
