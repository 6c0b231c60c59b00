"""Answers: which texts a person gets and what the desk is asked to do. Imports no bot, store, desk or console."""
