"""From one report to many: the same parse over a corpus, on one machine or on an engine."""
