"""Places that a plan names: towns, villages, zones, sites, by their ends and by the plan's own lists."""
