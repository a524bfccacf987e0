"""What people call the figures of the weekly form: folded words that are understood, not what we say."""

from handlers.reading.figures.pieces import listed

# What people call the figures of the weekly form: folded words that we understand, not what we say.
PEOPLE = frozenset(
    listed("""nguoi | ng | luot | luot nguoi | nguoi du | nguoi tham du | nguoi tham gia | tham du | nguoi du hop |
        du hop | tham du hop | ba con | nguoi dan | dan | cong dan | luot tham gia | luot nguoi tham gia |
        luot nguoi tham du""")
)


VNEID = frozenset(
    listed("""vneid | dinh danh | dinh danh dien tu | dinh danh muc 2 | cai vneid | tai khoan | tai khoan vneid |
        tai khoan dinh danh | tai khoan dinh danh muc 2 | tai khoan dinh danh dien tu""")
)


NOUNS: dict[str, frozenset[str]] = {
    "propaganda_meetings": frozenset(
        listed("buoi | hoi nghi | cuoc hop | buoi hop | hop | lan | cuoc | hoi nghi tuyen truyen")
    ),
    "propaganda_attendees": PEOPLE,
    "vneid_assisted": VNEID,
}
