"""Parts that nothing numbers: titles on lines of their own, and labels that open lines."""
