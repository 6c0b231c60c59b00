"""The Bot API methods the simulator really carries out, grouped by what they decide."""
