"""Tests of where sections end."""
