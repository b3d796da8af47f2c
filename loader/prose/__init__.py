"""Running text: names of bodies in it, and the clear statements that make facts."""
