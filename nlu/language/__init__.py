"""Language and script of a message: langdetect with profiles of Kazakh as people really type it."""
