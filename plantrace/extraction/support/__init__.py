"""Which measures and projects support which goal, by the ontology of indicators and their drivers."""
