"""Measurements, each against a peer in the same run. Nothing here is a test: machines differ, ratios stay."""
