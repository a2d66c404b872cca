"""Numbers of files, memberships and offices, put together in any way."""

import pytest

from akad.privacy import Label, find


def numbers(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find(text) if each.label is Label.CLIENTNUMMER]


@pytest.mark.parametrize(
    "text",
    [
        "dossier [abc–2210–x].",
        "dossier [dk_4410_tromp], hij belt",
        "bezwaar loopt [BW 22.108].",
        "klant [kl_4410]",
        "relatie [88–41–23].",
        "debiteur [D–88210], betaalt niet",
        "polis [z-4410–22].",
        "wmo-beschikking [8820–14].",
        "indicatie [CIZ_44102].",
        "afgewezen: [wlz 2025 441 70].",
        "loopt, [ciz 4410-14].",
        "dossier bij raadslieden [SR 4410–B].",
        "zaak bij de kantonrechter, kanton [4408834 BM].",
        "staat te boek als [QRS 0427].",
        "pasport [PE 448120]",
    ],
)
def test_a_code_behind_a_word_for_one(text: str) -> None:
    code = text[text.index("[") + 1 : text.index("]")]
    assert numbers(text.replace("[", "").replace("]", "")) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "besluit 12–10–2025 genomen, aanvraag 5–6 weken, wmo 2024–2026",
        "lid sinds 2019–2020, pas 2x per week, wajong 2010 2015",
        "dossier over wmo, indicatie 3 x per week, besluit artikel 4",
        "uwv om 10.30, melding 1-2 keer, pas 65 plus",
        "aanvraag A4 papier 500 vel, besluit B en W 2025, wia 80 100 procent",
    ],
)
def test_days_times_and_amounts_behind_such_a_word(text: str) -> None:
    assert numbers(text) == []
