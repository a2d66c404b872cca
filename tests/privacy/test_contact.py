"""The contact of an organisation stays, the name of somebody goes."""

import pytest

from akad.privacy.contact import contact_boundary


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("020 123 45 67", "020 123 45 67"),
        ("info@buurtkamer.nl of www.buurtkamer.nl", "info@buurtkamer.nl of www.buurtkamer.nl"),
        ("Kerkstraat 12", "Kerkstraat 12"),
        ("fatma.yilmaz@buurt.nl", "(e-mailadres)"),
        ("j.jansen@buurt.nl", "(e-mailadres)"),
        ("vraag naar Fatma Yilmaz, 020 123 45 67", "vraag naar iemand, 020 123 45 67"),
        ("bsn 123456782", "bsn (burgerservicenummer)"),
    ],
)
def test_a_contact(typed: str, kept: str) -> None:
    assert contact_boundary().admit(typed).text == kept
