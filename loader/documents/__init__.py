"""Files to blocks with their locations; the only file reading of the loader, and nothing about plans."""
