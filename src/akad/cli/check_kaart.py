"""The share of `akad controleer` that looks at the sociale kaart beside the sessions."""

from collections.abc import Iterator
from pathlib import Path


def kaart_problems(folder: Path) -> Iterator[str]:
    """Yield in Dutch what is wrong with the sociale kaarten of a folder of sessions; nothing when all is well.

    The name of a place may read like that of somebody; nothing else on the kaart may point at a person, but the contact
    of the organisation.
    """
    from akad.archive import ArchiveError, UnreadableKaart, list_kaarten
    from akad.privacy import Boundary
    from akad.privacy.contact import contact_boundary
    from akad.privacy.phrases import of_several_words

    try:
        files = list_kaarten(folder)
    except ArchiveError as problem:
        yield str(problem)
        return
    for file in files:
        if isinstance(file, UnreadableKaart):
            yield file.problem
            continue
        names = of_several_words(each.naam for each in file.kaart.hulpbronnen)
        ordinary, contact = Boundary(allow=names), contact_boundary(names)
        for place, each in enumerate(file.kaart.hulpbronnen):
            for field in ("aanbod", "voor_wie", "waar", "open", "contact"):
                text = getattr(each, field)
                boundary = contact if field == "contact" else ordinary
                for finding in boundary.find(text) if text else ():
                    if finding.must:
                        # What was found is not printed: the terminal keeps what is on it.
                        yield (
                            f"{file.path.name}: hulpbronnen[{place}].{field}: hier staat iets wat naar een persoon kan "
                            f"wijzen ({finding.label.value.lower()}, teken {finding.start + 1}). Haal het weg."
                        )
