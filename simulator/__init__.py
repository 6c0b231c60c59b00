"""A Telegram Bot API server for one machine, and the phones of the people who talk to the bot.

Everything is held in memory and answers only on the loopback interface; nothing people write is ever logged.
"""
