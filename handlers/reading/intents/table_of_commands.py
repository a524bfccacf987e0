"""Commands with a slash that people call in plain words and that have no code of their own (see table.py)."""

from handlers.reading.intents.saying import Saying

COMMANDS: tuple[Saying, ...] = (
    Saying(
        "history",
        """
        = (lịch sử | history) [sửa | sửa đổi | thay đổi | báo cáo] [{time}]
        """,
    ),
    Saying(
        "me",
        """
        (thông tin | hồ sơ | dữ liệu | tài khoản) [cá nhân] (em | tôi | mình | chị | anh)
        = (tôi | me | thông tin của tôi | thông tin cá nhân | my data | my account)
        """,
    ),
    Saying(
        "members",
        """
        ! [xem] [danh sách] thành viên
        members
        """,
    ),
    Saying(
        "revoke",
        """
        ! thu hồi [mã] [mời]
        revoke
        """,
    ),
    Saying("group", "! (nhóm | group)"),
    Saying(
        "ledger",
        """
        ! [xem] nhật ký [nhắc]
        log
        """,
    ),
    Saying(
        "collect",
        """
        ! [mở] [báo cáo] đột xuất
        collect
        """,
    ),
    Saying(
        "days_off",
        """
        ! [xem | đặt] (ngày nghỉ | ngày lễ)
        days off
        """,
    ),
    Saying(
        "language",
        """
        ! [đổi | change] (ngôn ngữ | language)
        ! (tiếng anh | tiếng việt | english | vietnamese)
        """,
    ),
    Saying("start", "! start"),
    Saying(
        "here",
        """
        ! [đã] (đi làm | đi làm lại | đi làm lại rồi | hết nghỉ phép)
        = (here | i am back)
        """,
    ),
    Saying(
        "snooze",
        """
        ! = [{time}] (nhắc lại | nhắc tôi | nhắc em | nhắc chị | nhắc anh | nhắc sau | snooze | remind me) [sau |
            lại | lại sau | later] [lúc | vào] [@hour | {time} | @span | # @day] [{time} | sáng | chiều | tối |
            trưa | đêm | am | pm] [{time}]
        """,
    ),
)
"""Commands with a slash that have no code of their own among the intents."""
