"""Tells what each part of a report is for, and types its findings and recommendations."""
