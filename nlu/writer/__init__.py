"""What a message says about its writer. Pure."""
