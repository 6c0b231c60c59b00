"""All texts as those see them who care for the words: a page, a sheet and figures. Changes nothing."""
