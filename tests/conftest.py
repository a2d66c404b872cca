"""What all tests share: examples of hypothesis may take their time, this machine is shared."""

from hypothesis import settings

settings.register_profile("akad", deadline=None, print_blob=True)
settings.load_profile("akad")
