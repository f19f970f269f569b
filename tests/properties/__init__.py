"""What holds for every catalogue, tried on invented ones."""
