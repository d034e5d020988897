"""Who does what in which role, and where; notations of responsible units; leads by statutory duty."""
