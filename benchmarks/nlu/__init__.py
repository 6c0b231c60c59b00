"""How well and how fast Pana understands, beside what others would have used: `make bench-nlu`.

Three parts, each with a table, a picture in docs/pictures/bench and its figures in docs/bench-nlu.json: `understanding`
(urgency and intent), `language` (which language a message is in), `speed` (the server on one core).
"""
