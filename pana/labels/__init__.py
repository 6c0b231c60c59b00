"""Labels from ended cases: taken out without what names anybody, read by a human, taken into the examples."""
