"""The counties of a city's plan, the cities and counties of a province's: where things are there, as towns are in a county's plan."""

from plantrace.extraction.divisions import divisions_of
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.places.own_towns import beside
from plantrace.extraction.places.placenames import COUNTY, Gazetteer, word_set


def add_own_divisions(everything: str, gazetteer: Gazetteer, identity: Identity) -> None:
    """Add those that the text names in full, and the stems that are no other words, where their full name or another one stands beside."""
    if identity.level not in ("city", "province") or identity.jurisdiction is None:
        return
    forms = divisions_of(identity.jurisdiction)
    fullest: dict[str, str] = {}
    for form, stem in forms.items():
        if form in everything and len(form) > len(fullest.get(stem, "")):
            fullest[stem] = form
    for form, stem in forms.items():
        if form in everything:
            gazetteer.add(form, "Place", fullest[stem], COUNTY)
    words = word_set("common_towns") | word_set("common_divisions") | lexicon().verbs
    stems = {stem for stem in forms.values() if len(stem) > 1 and stem not in words and stem != identity.short}
    listed = beside(everything, stems)
    for stem in sorted(stems):
        if stem in listed or (stem in fullest and stem in everything):
            gazetteer.add(stem, "Place", fullest.get(stem, stem), COUNTY)
