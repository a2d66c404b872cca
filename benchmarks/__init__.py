"""Measurements of the program against its peers, each as one command."""
