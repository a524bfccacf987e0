"""`toso zalo`: the bot at Zalo, and what only a person with a token can find out."""
