"""Looking back over many sessions: one told again, and what they say together. Heavy libraries are imported late."""
