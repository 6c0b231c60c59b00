"""Posters and cards with a code that leads to the bot: what stands on them, where it stands, and how it gets onto paper."""
