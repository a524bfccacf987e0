# What is asked back about a pasted block of figures.
ask-why-percent-differs = The percentage beside it does not fit these two figures. Please check, then confirm or type the figure again.
qualified-over = over { $value }
qualified-about = about { $value }
qualified-about_over = about over { $value }
qualified-at_least = at least { $value }
