"""Cases and the operators' queue: pure rules, and use cases on ports. No I/O; imports only the levels of nlu.urgency."""
