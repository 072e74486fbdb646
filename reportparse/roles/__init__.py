"""What every part of a report is for."""
