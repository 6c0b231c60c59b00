"""Forms of writing: one canonical form for what people type in many ways. Pure, linear in time, total."""
