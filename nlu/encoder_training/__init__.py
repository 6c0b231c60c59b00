"""The recipe of the sentence encoder: from published weights to the file that `nlu.encoder` reads (`make encoder`)."""
