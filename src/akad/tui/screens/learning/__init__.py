"""The screens of a learning meeting: the list, one session told again, what they say together, side by side."""
