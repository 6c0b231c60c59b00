"""The words Pana says, in Kazakh and Russian, and the code that reads them."""
