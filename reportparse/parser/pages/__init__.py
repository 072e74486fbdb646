"""Pages put back in the order of their author."""
