"""What a check found, in the formats of terminals, editors and CI."""
