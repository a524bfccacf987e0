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
    Saying(
        "targets",
        """
        [các] (mục tiêu | chỉ tiêu) [năm nay] [của xã | của mình] [vneid | 5g | smartphone | kỹ năng số]
            (@how | tới đâu | đến đâu | đâu | đạt bao nhiêu | ra sao) [rồi] [{time}]
        ? [các] (mục tiêu | chỉ tiêu) [năm nay] [của xã | của mình] [vneid | 5g | smartphone | kỹ năng số]
            [đã] đạt [được] [{time}]
        ? [xã mình | xã] [vneid | 5g | smartphone] [đã] đạt [được] [các] (mục tiêu | chỉ tiêu) [vneid | 5g | năm]
            [{time}]
        [vneid | 5g | smartphone] còn thiếu bao nhiêu [nữa] [thì | mới | để] đạt [mục tiêu | chỉ tiêu] [{time}]
        (mục tiêu | chỉ tiêu) nào chưa đạt
        = [xem] [các] (mục tiêu | targets) [{time}]
        """,
    ),
    Saying(
        "tasks",
        """
        nhiệm vụ nào [đang | bị | còn] (chậm | trễ | muộn | quá hạn | chưa xong | chưa làm) [tiến độ] [{time}]
        (tiến độ | tình hình | kết quả) [thực hiện] [các] nhiệm vụ [của] [xã | kế hoạch] [@how | tới đâu | đến đâu]
            [rồi] [{time}]
        [các] nhiệm vụ [của] [xã | kế hoạch] (@how | tới đâu | đến đâu | ra sao) [rồi] [{time}]
        = [xem] [danh sách] [các] (nhiệm vụ | tasks) [được giao | quá hạn | chậm tiến độ] [{time}]
        """,
    ),
    Saying(
        "explain",
        """
        giải thích [giúp] [số liệu | con số | số | tổng] [này | vneid | người dự | tuyên truyền] [{time}]
        (con số | số | tổng | số này | số liệu) [này] (từ đâu ra | ở đâu ra | đâu ra | lấy ở đâu) [{time}]
        = explain
        """,
        unless="đoạn | hiểu | chữ | câu | cách",
    ),
    Saying(
        "trend",
        """
        [xem] xu hướng [vneid | người dự | tuyên truyền | số liệu] [{time}]
        (vneid | tuyên truyền | số liệu | người dự) tăng giảm @how [{time}]
        = trend
        """,
    ),
    Saying(
        "check",
        """
        ! = [giúp] kiểm tra [lại] số liệu [{time}]
        ! = (đối chiếu | rà soát | soát) [lại] số liệu [{time}]
        ? số liệu [có] (gì sai | sai gì | gì lệch | chỗ nào sai | chỗ nào lệch) [{time}]
        """,
        role="lead",
    ),
)
"""Commands with a slash that have no code of their own among the intents."""
