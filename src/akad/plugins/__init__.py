"""Plugins: what a domain adds to the table."""
