"""A wijktafel that thinks along with a resident, the AKAD way."""

__version__ = "0.1.0"
