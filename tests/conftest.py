"""What all tests share: examples of hypothesis may take their time, and a screen that rests is noticed soon."""

import textual._wait
from hypothesis import settings

settings.register_profile("akad", deadline=None, print_blob=True)
settings.load_profile("akad")

# After every key Textual's pilot looks twice whether the program rests, each time for a fiftieth of a second. What was
# sent has been handled by then; a shorter look tells the same, in a third of the time of the screen tests.
textual._wait.SLEEP_GRANULARITY = 1 / 150
textual._wait.SLEEP_IDLE = textual._wait.SLEEP_GRANULARITY / 20
