"""Samples and what an extraction of them must give."""
