"""The index beside the records: derived from them, in parts that are written once, thrown away without regret."""
