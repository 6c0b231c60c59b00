"""Telegram front-end (aiogram 3): intake, lanes, what happens with a person's or an operator's message, and sending."""
