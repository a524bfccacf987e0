# What is asked back about a pasted block of figures.
ask-why-percent-differs = The percentage beside it does not fit these two figures. Please check, then confirm or type the figure again.
