"""When the trust lines and services have to be checked again."""
