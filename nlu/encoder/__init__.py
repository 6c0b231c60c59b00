"""The sentence encoder at work: tokenizer, checksum and an onnxruntime session. Imports nothing of Rasa or TensorFlow."""
