"""Facts in a message for the operator: place, weapon, injuries, children, who attacks, when, is it safe to write."""
