"""What an analyst asks of findings and recommendations."""
