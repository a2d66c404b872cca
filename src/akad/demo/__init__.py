"""A fictional case that explains the method, on the screen or as text."""

from akad.demo.guide import Guide
from akad.demo.player import play
from akad.demo.script import Script, load_script

__all__ = ["Guide", "Script", "load_script", "play"]
