"""Three themes of our own: none that Textual brings is readable from four metres with certainty.

A test computes the contrast of every pair used (at least 4.5, and 7 for high contrast; WCAG 2.2, 1.4.3 and 1.4.6).
"""

from textual.theme import Theme

DARK, LIGHT, HIGH_CONTRAST = "donker", "licht", "hoog-contrast"

THEMES = (
    Theme(
        name=DARK,
        dark=True,
        background="#10171e",
        surface="#1a242e",
        panel="#26333f",
        foreground="#f2efe6",
        primary="#7cc4ff",
        secondary="#a9d18e",
        accent="#ffd166",
        warning="#ffb454",
        error="#ff9a8a",
        success="#a9d18e",
        variables={"soft": "#b7c2cc", "on-accent": "#10171e"},
    ),
    Theme(
        name=LIGHT,
        dark=False,
        background="#fbf8f1",
        surface="#efe9dc",
        panel="#e2dac8",
        foreground="#1c2227",
        primary="#0b4f8a",
        secondary="#2f6221",
        accent="#7a3e00",
        warning="#8a3b00",
        error="#a3170b",
        success="#2f6221",
        variables={"soft": "#4b545c", "on-accent": "#ffffff"},
    ),
    Theme(
        name=HIGH_CONTRAST,
        dark=True,
        background="#000000",
        surface="#000000",
        panel="#1f1f1f",
        foreground="#ffffff",
        primary="#8fd3ff",
        secondary="#b6ff9e",
        accent="#ffff00",
        warning="#ffc04d",
        error="#ffb3a7",
        success="#b6ff9e",
        variables={"soft": "#e0e0e0", "on-accent": "#000000"},
    ),
)

NAMES = {DARK: "Donker", LIGHT: "Licht", HIGH_CONTRAST: "Hoog contrast"}
