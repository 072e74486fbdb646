"""Findings and recommendations: which parts are points, and those that running text makes."""
