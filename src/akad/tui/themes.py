"""Three themes of our own: none that Textual brings is readable from four metres with certainty.

A test computes the contrast of every pair used (at least 4.5, and 7 for high contrast; WCAG 2.2, 1.4.3 and 1.4.6).
"""

from textual.theme import Theme

DARK, LIGHT, HIGH_CONTRAST = "donker", "licht", "hoog-contrast"

# The colours that a domain can have (`akad.plugins.KLEUREN`): in each theme a shade that can be read.
_ON_DARK = {
    "domein-blauw": "#8cc8ff",
    "domein-groen": "#a9d18e",
    "domein-geel": "#ffe08a",
    "domein-oranje": "#ffb86b",
    "domein-rood": "#ffa8a8",
    "domein-paars": "#cfb8ff",
    "domein-turquoise": "#7fdbca",
    "domein-grijs": "#c9d1d9",
}
_ON_LIGHT = {
    "domein-blauw": "#0b4f8a",
    "domein-groen": "#2f6221",
    "domein-geel": "#664a00",
    "domein-oranje": "#7a3e00",
    "domein-rood": "#8f1d14",
    "domein-paars": "#5b2a86",
    "domein-turquoise": "#0b5a57",
    "domein-grijs": "#444c54",
}
_ON_BLACK = {
    "domein-blauw": "#9fd6ff",
    "domein-groen": "#b6ff9e",
    "domein-geel": "#ffff66",
    "domein-oranje": "#ffc04d",
    "domein-rood": "#ffb8ad",
    "domein-paars": "#dcc8ff",
    "domein-turquoise": "#8ff0e0",
    "domein-grijs": "#e0e0e0",
}

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
        variables={"soft": "#b7c2cc", "on-accent": "#10171e", **_ON_DARK},
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
        variables={"soft": "#4b545c", "on-accent": "#ffffff", **_ON_LIGHT},
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
        variables={"soft": "#e0e0e0", "on-accent": "#000000", **_ON_BLACK},
    ),
)

NAMES = {DARK: "Donker", LIGHT: "Licht", HIGH_CONTRAST: "Hoog contrast"}
