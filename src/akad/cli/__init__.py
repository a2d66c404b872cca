"""The commands of `akad`; each imports the heavy parts only when it is called."""
