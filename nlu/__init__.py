"""Understanding: from what a person typed to language, script and urgency.

The packages `text`, `language` and `urgency` are pure: they read only data files of the repository, import nothing
else of the project and run on Python 3.10 as well as on newer ones.
"""
