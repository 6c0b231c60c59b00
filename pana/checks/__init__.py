"""What `pana check` looks at: data, texts and labels. One file for each thing that is checked."""
