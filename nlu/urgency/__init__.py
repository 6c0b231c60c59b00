"""How urgent one message is: cue lexicon and screen. Pure, without any model."""
