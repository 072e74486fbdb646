"""Tests of parts that nothing numbers."""
