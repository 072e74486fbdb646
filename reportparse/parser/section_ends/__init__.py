"""Where the last part of a run ends, and to which part the text behind it returns."""
