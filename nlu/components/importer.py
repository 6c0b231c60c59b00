"""Reads the training examples once; Rasa's own importer parses every file again for each part of the training that asks."""

from __future__ import annotations

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.training_data import TrainingData


class OnceImporter(RasaFileImporter):
    """Rasa's file importer with a memory; named in config.yml."""

    _examples: TrainingData | None = None

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Return the examples of all files."""
        if self._examples is None:
            self._examples = super().get_nlu_data(language)
        return self._examples
