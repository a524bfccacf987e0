"""The words of each concept that says yes or no, puts off, politely means nothing, or is talk (table_of_words.py)."""

BESIDE: dict[str, str] = {
    # yes and no
    "YES": "ok | đúng^ | chuẩn | được | ừ | vâng | dạ | ổn | chính xác | đúng rồi | chuẩn rồi | được rồi | ok rồi | "
    "đúng hết | đúng hết rồi | y chang | đúng y chang | đúng số | dạ đúng | xong | xong rồi | đủ | đủ rồi | yes | "
    "khớp | khớp rồi | tốt | hợp lý | chuẩn không cần chỉnh | xong hết | dạ được | ổn rồi | ok luôn | chuẩn luôn "
    "| hết rồi | đúng cả | xong xuôi | xong xuôi rồi | đâu vào đấy | ổn hết | chuẩn hết | đủ hết | ok hết | khỏi "
    "chê | chuẩn luôn rồi | y như vậy | đúng vậy | đúng thế | đúng như thế | đúng số rồi | số đúng rồi | đúng đó "
    "| đúng đấy",
    "AGREE": "đồng ý | nhất trí | chấp nhận | tán thành | đồng tình | bằng lòng | chấp thuận | agree | thống nhất | "
    "ưng | thuận | tham gia | cho phép | hoàn toàn đồng ý | đồng ý hết | nhất trí cao",
    "READ": "đọc rồi | xem rồi | đã xem | đã đọc | đã kiểm tra | kiểm tra rồi | đã đọc rồi | đã xem rồi | xem kỹ rồi "
    "| đọc kỹ rồi | xem lại rồi | đọc xong | đã hiểu | hiểu rồi",
    "WELL_THEN": "thôi được | thôi cũng được | thôi được rồi | thế thì | vậy thì | ừ thôi",
    "DONT": "đừng | chớ | đừng có | không bỏ qua | chưa bỏ qua | không hủy | chưa hủy | không quay lại",
    "HOLD": "khoan | khoan đã | khỏi | chờ | đợi | chờ tí | chờ chút | chờ đã | chờ xíu | từ từ | không cần | chưa "
    "cần | khỏi cần | hẵng | hãy khoan | để đã | để xem đã | để hỏi | lát nữa | tí nữa | chút nữa | sẽ | chiều "
    "gửi | chiều nộp | sáng gửi | sáng nộp | trưa gửi | trưa nộp | gửi sau | nộp sau | sửa gì | để nguyên | giữ "
    "nguyên | chưa vội | để chị xem | để tôi xem | để em xem | để anh xem | để bác xem | hủy nhắc | nếu | giả sử "
    "| ví dụ | hay là | tạm dừng | tí nộp | tí gửi | chút nộp | lát nộp | lát gửi | chốc nộp | chốc nữa | tẹo nữa "
    "| vội^ | hình như | có lẽ | chưa chắc | không chắc | không nghỉ | không đi vắng | không đi nữa | tự nhiên | "
    "để @day | @day hãy | @day mới | @day hẵng | tạm^ | như @last | y như | giống @last | bằng @last | vẫn như",
    "TONIGHT": "tối gửi | tối nộp | tối mới | toi moi",
    "ASK_IF": "có nên | có phải | liệu | có cần | phải chăng | có cần phải | có nhất thiết | cần gì phải | việc gì "
    "phải | ai bảo | tại sao | vì sao | sao lại | sao phải | sao cứ",
    "MUST": "phải | bắt buộc",
    "LEAVE_OFF": "thôi",
    "NOT_YET": "chưa | chửa^",
    "NOT": "không | chẳng | chả | no | not | đâu có | chưa có | dont | không có | không được | không phải",
    "PAST": "đã | vừa | mới^ | hồi sáng | bữa hổm | vừa mới",
    "DONE": "rồi",
    "GIVE": "cho",
    "WHERE": "đâu | ở đâu | mô^",
    "CAUSE": "vì | tại | nên | bởi | vì vậy",
    "WISH": "muốn | cần | xin | định",
    "OTHERS": "xóm kia | xóm bên | xóm khác | thôn khác | thôn bên | thôn kia | bên kia | người ta | ấp bên | ấp kia "
    "| nhà kia | xóm nọ | bản bên | bản kia",
    "HOME": "nhà | xóm em | xóm mình | xóm tôi | ấp tôi | thôn em | thôn mình | thôn tôi | tổ em | tổ mình | ấp em | "
    "ấp mình | bên em | bên mình | bên tôi | cả tuần | bản em | bản mình | xóm bác ấy | chỗ em | chỗ tôi | khu em "
    "| đơn vị em",
    "TALK": "tiền | tiền điện | hộ khẩu | nhập học | nhập hàng | nhập kho | nhập ngũ | nhập khẩu | tiền nước | con "
    "trai | con gái | đám cưới | đám giỗ | ăn giỗ | ăn cơm | cà phê | phim | bóng đá | đá bóng | lợn | giá lợn | "
    "heo | gà | vịt | trâu | gạo | lúa | phân bón | xăng | vàng | trời | nắng | nóng quá | rét quá | mưa không | "
    "đi ngủ | ngủ | đi chơi | chợ | đi chợ | sinh nhật | năm mới | chồng | cháu ngoại | cháu nội | con tôi | con "
    "em | con anh | con chị | con nhà | con bác | xe | xe máy | xe ôm | wifi | mật khẩu | tivi | điện thoại mới | "
    "thuế | học phí | bảo hiểm | sổ đỏ | giấy khai sinh | khai sinh | căn cước | đi học về | thi đấu | văn nghệ | "
    "karaoke | đánh cờ | cầu lông | bóng chuyền | lương | trợ cấp | ngân hàng | gia đình | mẹ | rau | cafe | bia "
    "| rượu | uống | đại học | thủ tục | hồ sơ | truyện | facebook | fb | tiktok | youtube | zalo bị | lô đề | xổ "
    "số | bác sĩ | thuốc | lên lớp | nấu | đám ma | đám tang | học bài | thể thao | nhậu^ | gửi con | rẻ | đắt | "
    "thằng cu | đẻ con | bò^ | giá^ | cá^ | đất^ | bố^ | vợ^ | tủ^ | thơ^ | ăn^ | cưới^ | lớp^ | trận^ | hát^ | "
    "bán^ | tết^ | mua rau | mua bán | đi mua | mua gì | mua đồ | bán lợn | giá cả | giá lúa | giá gạo | giá vàng "
    "| gia lon | vợ tôi | vợ em | vợ anh | vợ chồng | bố tôi | bố em | ăn gì | ăn uống | ăn tối | ăn trưa | đám "
    "hỏi | đi ăn | lớp học | vay vốn | vay tiền | vay ngân hàng | nghỉ học | cho con | liên hoan | họp phụ huynh "
    "| họp lớp | con đi học | đội tuyển | world cup | hàng xóm | mất trâu | bếp | cơm | phở | cháo | mượn | cuốc "
    "| máy cày | ruộng | vườn | nuôi | chăn nuôi | ga | gas | dịch tả | thời tiết | nắng nóng | cúng | chùa | hội "
    "làng | lễ hội | đi lễ | du xuân | trồng lúa | trồng rau | thợ^ | trồng cây | giỗ^ | trường^ | đi giỗ | "
    "trường học",
    # what changes nothing
    "FEEL": "mệt | chán | đói | khát | vui | buồn | đẹp | yêu | thương | nhớ nhà",
    "SOFT": "em | anh | chị | tôi | mình | cháu | bác | cô | chú | thầy | ông | bà | bạn | tớ | tao | mày | cậu | dì "
    "| mợ | mạ^ | o | chúng tôi | chúng em | bọn em | chúng mình | ạ | nhé | nha | nhá | nhở | nhen | nghen | "
    "nghe | nè | nì | nờ | ơi | ới | thưa | làm ơn | please | ấy | ý | ợ | hihi | haha | hehe | đó | đấy | kìa | "
    "cái | tí | tý | chút | xíu | giùm | dùm | giúp | hộ | với | đi | luôn | ngay | liền | mau | nhanh | gấp | cứ "
    "| hãy | cũng | thì | là | của | này | thế | vậy | thôi nhé | nha em | a | b | ad | admin | sếp | bot | tổ số "
    "| lại | lên | hết | bây giờ | giờ | ráo | cả | nhờ | phiền | cơ mà | cơ | á | nữa nhé | tất | nhiều | rất | "
    "hoàn toàn | em nhé | nghe em | nghen em | lắm | đây | ta | do | den | xã | các | và | vào | vô | thật | the "
    "| it | my | me | i | to | for | thôi em | quá | mấy em | đi nào | thôi nào | nào em | đi con | con ạ | con "
    "nhé | con ơi | nghe con | báo cáo chị | báo cáo anh | báo cáo đồng chí | báo cáo các anh chị | báo cáo lãnh "
    "đạo | kính gửi | báo cáo bác | báo cáo sếp | con | lẹ | cho xong | coi như | xem như | hén | giùm cái | giúp "
    "cái | cho rồi | hết đi | cả đi | đến | tới",
    "QUERY": "nhỉ | hả | hở | hử | hè^ | hỉ^ | hen | chứ | ấy nhỉ",
    "WHAT": "gì | chi^ | nào | cái gì",
    "ALL": "không phát sinh gì cả | không có phát sinh gì ráo | không phát sinh gì ráo | không phát sinh gì hết | "
    "không phát sinh gì sất | không có phát sinh gì cả | không có phát sinh gì hết | không hoạt động gì cả | "
    "không hoạt động gì hết | không có hoạt động nào hết | không có hoạt động gì cả | không có hoạt động gì hết",
    "NONE": "gì cả | gì hết | gì ráo | gì sất | chi^ hết",
    "SO": "để | mà | có | nhưng | mỗi | một",
    "PEOPLE": "bà con | dân | nhân dân | người dân | học sinh | hộ dân | các cháu | dân làng | người già | trẻ con",
    "ADD": "thêm | bổ sung | đưa | kéo",
    "JOIN": "vào nhóm | vào tổ | mới | cán bộ | thành viên | vô nhóm | vô tổ | vào đội | vào danh sách",
    "DEVICE": "điện thoại | điện thoại thông minh | sóng | mạng | wifi yếu | máy | đường | đường xá",
    "LEFT": "còn | vẫn còn | còn lại",
    "MORE": "nữa | tiếp | nốt",
}
"""What stands beside what is wanted, or instead of it; of the same words, those of table_of_words.py count first."""
