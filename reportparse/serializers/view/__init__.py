"""A page to look at: a report's outline beside its text, and what answers what, as one HTML file."""
