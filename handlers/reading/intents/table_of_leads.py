"""What people ask for in plain words: the intents of whoever leads, and those about people and days (see table.py)."""

from handlers.reading.intents.table import Row

LEADS: tuple[Row, ...] = (
    Row(
        "compare",
        """
        so [với] ({time} | kỳ trước | trước) [@how]
        (so sánh | đối chiếu | đối sánh) [với] [{report} | kết quả] [{time}] [với] [{time} | kỳ trước | trước] [@how]
        [{report}] [@now | @other] so với [{time} | trước] [@how | tăng | giảm | hơn | kém]
        (tăng | giảm | hơn | kém) (hay | hoặc) (giảm | tăng | kém | hơn) [so với] [@last]
        (tăng giảm | biến động | chênh lệch | hơn kém) [@how | so với @last | bao nhiêu | ra @how] [@last]
        [@now] (tăng | giảm | hơn | kém) [bao nhiêu | @how] [so với | so] [@last]
        = how does [it | this] compare [to | with] [{time}]
        (compare | comparison | versus | compared) [with | to] [{time}]
        """,
        role="lead",
        loose=True,
    ),
    Row(
        "summary",
        """
        [xem | gửi | lấy | in | ra | làm | lập | chạy | báo cáo] [kết quả | số | bảng | bản] (tổng hợp | tổng kết | tổng cộng | tổng số) [{report} | kết quả | tình hình] [cả xã | toàn xã | xã] [các {unit}] [@now] [được bao nhiêu | đến đâu | đâu] [@how]
        [xem] (tổng hợp | tổng kết | tổng số | kết quả) [chung] [toàn xã | cả xã | xã | các {unit}] [@now] [được bao nhiêu | @how | bao nhiêu]
        [xem] {report} (toàn xã | cả xã | các {unit} | xã) [@now] [@how | bao nhiêu]
        (xem | gửi) ({report} | kết quả) @now
        xem kết quả
        tổng [cộng] (bao nhiêu | mấy) [buổi | người | lượt] [dự | cài | vneid]
        (toàn xã | cả xã) [được] (bao nhiêu | mấy) [buổi | người | lượt | cuộc]
        ({report} | kết quả) @now [@how | đâu | bao nhiêu]
        @now [toàn xã | cả xã | các {unit}] [được | có] (bao nhiêu | mấy) [buổi | người | lượt | cuộc | hội nghị] [rồi]
        [toàn xã | cả xã] @now @how [rồi]
        @now (@how | làm được gì | được gì) [rồi]
        (summary | totals | total | sumary | compile | compiled report | overview) [{report}] [@now]
        [show | see | view | give] [@now | weekly] (summary | totals | {report} | results)
        = (this weeks | this week s) (numbers | totals | figures | summary | report)
        """,
        role="lead",
        loose=True,
        unless="xuất | word | excel | file | biểu đồ | so (sánh | với) | vẽ | tổng hợp ý kiến | ai | gửi nhầm | sửa | hạn | "
        "in ra giấy | khi nào | bao giờ | {owing} | nhắc",
    ),
    Row(
        "summary_period",
        """
        (@last | @other) [toàn xã | cả xã | các {unit} | xã] [được | có | đã] (bao nhiêu | mấy | @how) [buổi | người | lượt | cuộc | hội nghị] [rồi]
        (@last | @other) [toàn xã | cả xã] (@how | [làm] được [những] gì) [rồi]
        [xem | báo cáo | số liệu | lũy kế | cộng dồn] (lũy kế | cộng dồn) [{report}] [@other | @now | @last | tháng | quý | năm]
        [xem] báo cáo (tháng | quý | năm) [@last | @other]
        [xem] [tổng hợp] {report} (@last | @other) [toàn xã | cả xã | các {unit}] [@how | bao nhiêu | đâu]
        [xem] (@last | @other) [{report}] [tổng hợp]
        (monthly | quarterly | yearly | annual) (summary | report | totals)
        """,
        role="lead",
        loose=True,
        unless="xuất | word | excel | file | biểu đồ | so (sánh | với) | vẽ | ai | gửi nhầm | sửa | hạn | khi nào | bao giờ | "
        "{owing} | nhắc | mở lại | quên | (đã | chưa) nộp | nhập (hộ | thay | cho)",
    ),
    Row(
        "missing",
        """
        [còn | xem | cho biết | liệt kê | danh sách | có] [các | những] ({which}) [mà] ({owing})
        [còn | danh sách | liệt kê | xem] [các | những | mấy] ({units}) ({owing})
        (còn | danh sách | liệt kê | xem) (chưa nộp | chưa báo cáo | chưa gửi | thiếu báo cáo | nợ báo cáo)
        [còn] (thiếu | sót | vắng) [báo cáo | số liệu] ({which} | của {which})
        còn (thiếu | sót) (gì | bao nhiêu | mấy) [{unit} | báo cáo] [nữa]
        ({which}) [đã] ({hand} | báo cáo | báo | xong) [{report}] [đủ | hết | xong] [rồi] [{time}]
        ? [{time}] [các | những] [{units}] [đã | có] ({hand} | báo cáo | báo | gửi | xong) [{report}] [đầy] [đủ | hết | xong | cả] [rồi] [{time}]
        ? [{time}] ({hand} | báo cáo | gửi | {report}) [{report}] (đủ | hết | xong) [{units}] [{time}] [rồi]
        ? [đã] đủ [{report}] [{units}]
        ? [đã] [nộp] đủ # {unit}
        chưa nộp [gồm] {which}
        ? đã ({hand} | gửi) [{report}] [hết]
        (tình hình | tiến độ | tiến trình) [{hand}] [{report}] [các {unit} | {units}] [{time}] [@how | đến đâu] [rồi]
        [bao nhiêu | mấy] {unit} [đã] ({hand} | báo cáo | xong) [rồi]
        (nộp | báo cáo) được (mấy | bao nhiêu) {unit} [rồi]
        ({which}) [nộp | báo cáo] [bị | đang | còn] {late}
        [list] ({which} | {units}) (hasnt | havent | has not | have not | didnt | did not | not) [yet] (submit | submited | report | reported | sent | send | handed in) [{report}] [yet]
        ({which}) (missing | late | overdue | still owes | owes | reported | submited | sent) [{report}]
        [whos | who s] (missing | late | overdue)
        (missing | outstanding | late) [{report} | reports | units | hamlets | list]
        (status | progress | board) [{time}]
        """,
        role="lead",
        loose=True,
        unless="nhắc | gia hạn | nhập (hộ | thay) | mở lại | giục | đôn đốc | hối | mời | remind | phụ trách",
    ),
    Row(
        "nudge",
        """
        ! [gửi | soạn | nhắn] [tin] (nhắc nhở | nhắc | đôn đốc | giục | hối | thúc | hối thúc | đốc thúc) [nộp | nộp báo cáo | báo cáo] [hết | thêm] [{units} | {which} | đứa | bọn] [{owing} | nộp [{report}] | nộp | báo cáo | muộn] [{time} | {report} @now] [nữa]
        ! [gửi | nhắn] [tin] (nhắc | nhắc nhở | đôn đốc | giục | hối) [hết | thêm] ({units}) [{time}] ({owing}) [{time}]
        ! nhắn [tin] (nhắc | giục) ({units})
        ! gửi (lời | tin | tin nhắn | thông báo) (nhắc | nhắc nhở) [{units}] [{owing}]
        ! [send] (remind | reminder | reminders | nudge) [out] [{units}] [who | which | those] [hasnt | havent | have not | has not | not] [yet] [submited | reported | submit | sent | missing] [{report}] [yet]
        ! = [please] (remind | nudge) (them | everyone | everybody | the others | the rest | [those | everyone | people | units | hamlets] who (havent | have not | hasnt | has not) [yet] (reported | submited | sent | handed in) [yet])
        ! = send [a | the | out] (reminder | reminders) [to (them | everyone | all | those who (havent | have not) (reported | submited))]
        """,
        role="lead",
        unless="(đừng | chớ | khỏi | không | thôi | chưa | dừng | ngừng | tắt | hủy) [cần | phải | có | gửi | gửi tin] (nhắc | giục | đôn đốc | hối | gửi (tin | lời | nhắc)) | "
        "nhắc (tôi | em | mình | tao | tớ | chị | anh | cháu | bác | cô | lại) | nhắc (đến | tới | về | gì | nhiều) | remind me | nhắc rồi | "
        "(đã | vừa | mới | ai | sao | mai | để) [anh | chị | em] nhắc | nữa",
    ),
    Row(
        "nudge",
        "! nhắc lại ({units}) [{owing}]\n! = (nhắc | giục | đôn đốc) [{units}] (anh em | anh chị em | anh chị | chị em | cả nhà) [{unit}] [{owing}]"
        "\n! = nhắc (giúp | hộ | giùm) (em | tôi | chị | anh | mình | cháu | bác) ({units}) [{owing}]",
        role="lead",
        unless="(đừng | chớ | khỏi | không | thôi | chưa | dừng | ngừng | tắt | hủy | đã | vừa | mới | mai) [cần | phải | gửi] (nhắc | giục | đôn đốc)",
    ),
    Row(
        "extend",
        """
        (gia hạn | lùi hạn | dời hạn | đổi hạn | nới hạn | kéo dài hạn | hoãn hạn | gia thêm hạn | lùi thời hạn | kéo dài thời hạn) [{hand}] [{report}] [thêm] [@span] [{units}] [đến | tới] [{time}] [được | @how]
        [xin] (thêm | cho thêm) (@span | thời gian | hạn) [{hand}] [{units}] [{hand}] [{report}]
        (lùi | dời | hoãn | đẩy | chuyển) [ngày | hạn] [{hand}] [{report}] (sang | đến | tới | lại | xuống) [@day | @span | @next]
        (lùi | dời | đổi) (ngày nộp | hạn nộp | ngày hạn | lịch nộp)
        (extend | postpone | push back | move) [deadline | due date | due] [{units}] [@span] [{time}]
        (extension | more time)
        """,
        role="lead",
        loose=True,
        figures=True,
        unless="(đừng | không | khỏi | thôi | chưa) [cần] (gia hạn | lùi | dời | đổi) | gia hạn (hợp đồng | thẻ | bảo hiểm | thuê bao | gói)",
    ),
    Row(
        "reopen",
        """
        [xin | đề nghị] (mở lại | mở khóa | mở) {report} [đã đóng | đã khóa | bị khóa | bị đóng] [{time}] [{units}]
        [xin | đề nghị] (mở lại | mở khóa) [{report} | kỳ] [{time}] [{units}] [được]
        (reopen | open again | unlock | re open) [{report}] [{time}] [{units}]
        """,
        loose=True,
        figures=True,
        unless="(đừng | không | khỏi | thôi | chưa) [cần] mở | nhập | làm | điền | mở (phiếu | form | biểu | mẫu)",
    ),
    Row(
        "calendar",
        """
        [xem] (lịch | kế hoạch) ({hand} | báo cáo | nộp báo cáo | hạn | hạn nộp | các kỳ) [các] [{report}] [{time}]
        [xem] lịch (@other | @now | @next)
        [xem | liệt kê] [các | những] (hạn | hạn nộp | kỳ báo cáo | báo cáo | đợt báo cáo) (sắp tới | sắp đến | sắp | phía trước | tiếp theo) [gì | nào]
        (sắp tới | sắp | @next | tới đây) [phải] [nộp | có] [báo cáo] [những | các] [{report} | hạn] (gì | nào)
        (calendar | schedule | upcoming | deadlines | due dates) [deadlines | {report} | dates]
        """,
        loose=True,
        unless="lịch (họp | thi đấu | sử | sự) | hạn chót | khi nào | bao giờ | đổi lịch | dời lịch",
    ),
    Row("calendar", "[xem] (lịch | calendar)"),
    Row(
        "invite",
        """
        mời [thêm] (người | cán bộ | thành viên | anh em | ai | đồng nghiệp | tổ viên | một người | # người) [mới] [tham gia | vào nhóm | vào | dùng] [{unit} | tổ]
        (thêm | kết nạp | bổ sung) (người | cán bộ | thành viên | tổ viên) [mới] [{unit} | vào tổ | tổ]
        [tạo | lấy | gửi | cấp | xin] [lại] (mã mời | mã tham gia | mã vào | mã | lời mời | link mời | đường link mời | giấy mời) [mới] [{unit} | cán bộ | người mới | mọi người]
        mời [{unit}] tham gia
        (mời | invite) (somebody | someone | people | member | a member | officer | new member | new officer)
        (add | new) (member | person | people | officer) [new]
        """,
        role="lead",
        loose=True,
        unless="mời (bà con | dân | họp | cơm | nước | cưới | ăn | đi họp | dự | chị | anh | bác) | thu hồi",
    ),
    Row("invite", "! (mời | invite)", role="lead"),
    Row(
        "enter_for",
        """
        = [em | tôi | chị | anh | mình] [muốn | cần | xin] [cho] [em | tôi | chị | anh | mình] (nhập | điền | báo cáo | báo | ghi | khai | nộp | kê | gõ) [{report}] (thay | hộ | giùm | dùm | giúp) [mặt] [cho] [{report}] [cho] [{units} | anh | chị | bác | họ | ai]
        = (nhập | điền | ghi | gõ) [{report}] cho ({units} | bác | anh | chị)
        = (nhập | điền | báo cáo | ghi | nộp) (thay | hộ | giùm | dùm | giúp) [cho] [{report}] [cho] [(bác | anh | chị | cô | chú | ông | bà) [*]] [{units}] [*]
        = [{units} | anh | chị | bác [trưởng {unit}]] (gọi điện | gọi | điện | đọc) [số liệu | số] [báo | nhờ] (nhập | ghi | điền) (hộ | giúp | thay)
        (gọi điện | gọi | điện) [{report}] [báo] (nhập | ghi | điền)
        = (enter | fill | fill in | report | type) [in] [numbers | figures | data] (for | on behalf of) [a | the] [{units}]
        """,
        role="lead",
        loose=True,
    ),
    Row(
        "export",
        """
        (lấy | gửi | in | cho | làm | tạo) [về | xuống | ra] [{report} | tổng hợp | bản | danh sách | bảng] [{time}] [ra | thành | sang | bằng | dạng | bản | dưới dạng] {file} [{report} | tổng hợp] [{time}]
        (xuất | kết xuất | export | download | tải) [về | xuống | ra] [{file} | {report} | tổng hợp] [{time}] [ra | thành | sang | bằng | dạng | xuống | về | to | as] [{file}] [{time}]
        [{report} | tổng hợp | bản] [{time}] [ra | bằng | dạng] {file} [{report}] [{time}]
        in [ra] [giấy] ({report} | bản) [{time}]
        (download | export) [{report}] [as | into | to] [{file}]
        """,
        loose=True,
        unless="xuất (hiện | phát | khẩu | sắc | huyện) | cho báo cáo",
    ),
    Row(
        "chart",
        "[vẽ | xem | tạo | làm | gửi] (biểu đồ | đồ thị | sơ đồ | chart | graph | plot | hình biểu đồ) [cột | tròn | đường] [{report} | kết quả | so sánh] [{time}]"
        "\nvẽ (hình | tranh số liệu | biểu)\n[show | draw | make] (chart | graph | plot) [{report}] [{time}]",
        loose=True,
    ),
)
"""What is asked by those who lead; some of it by others too."""

DAYS: tuple[Row, ...] = (
    Row(
        "leave",
        """
        [xin | sẽ | báo | sắp | báo cáo] (nghỉ phép | nghỉ ốm | nghỉ thai sản | nghỉ đẻ | nghỉ sinh | nghỉ bệnh | nghỉ cưới | đi vắng | đi công tác | đi viện | nằm viện | nhập viện | đi du lịch | đi xa | đi tập huấn | vắng mặt | đi học | nghỉ hè | về quê | bị ốm | ốm nặng | nghỉ mổ | đi chữa bệnh | đi khám) [rồi] [{time}] [@span] [từ | đến | hết] [{time}] [đến | tới | hết] [{time}] [người khác] [(báo | làm | nhập | báo cáo) thay]
        xin nghỉ [{time} | @span]
        (nghỉ | vắng | bận) [mất] (@span | @now | @next | {time}) [@day]
        (@next | @day | @now) [{time}] [sẽ | bị] (nghỉ | vắng) [@span]
        [ai | người nào] (báo cáo | nhập | báo | nộp | làm) thay [được]
        (nhờ | có | tìm | cử | giao | để) [người | anh | chị | bác | ai] [khác] (làm thay | báo cáo thay | nhập thay | báo thay | nộp thay | thay mặt | trực thay | thay)
        ai (làm thay | báo thay | báo cáo thay | nộp thay | thay)
        [ai | người] (làm thay | báo cáo thay | nộp thay | thay) [em | tôi | mình]
        (on leave | away | out of office | on holiday | on vacation | sick leave | off sick | maternity leave | be away | going away | taking leave | leave) [{time}] [@span]
        """,
        loose=True,
        figures=True,
        unless="không (nghỉ | vắng | đi vắng) | (dân | bà con | học sinh | xóm | mọi người) [đang | đều] (nghỉ | đi vắng | vắng) | nghỉ (mùa | tết | lễ | chơi | ngơi) | "
        "có [được] nghỉ | ngày nghỉ | thay thế",
    ),
)
"""What is asked about days off."""
