"""The words of each concept: what officers and leads say for one thing, wherever in a sentence it stands.

The longest run of words counts, and of two concepts with the same words the first. A word that is typed without
diacritics may be any of those that are written so ("bao cao"); "^" behind a word: only with its diacritics."""

WISHED: dict[str, str] = {
    # sentences that are one thing
    "GIVEN_UP": "thôi không | thôi khỏi | thôi bỏ | bỏ hết | bỏ ngang | không nhập nữa | không làm nữa | không nộp "
    "nữa | không báo nữa | không báo cáo nữa | không khai nữa | không điền nữa | không gửi nữa | không muốn nhập "
    "nữa | không nhập hộ nữa | khỏi nhập nữa | khỏi làm nữa | để sau | để lúc khác | không nộp cái này nữa | nghỉ "
    "không làm | tối làm tiếp | để tối làm | để tối nhập | lúc khác làm | hôm khác làm | để @day làm | để @day "
    "nhập | @day làm tiếp | @day nhập tiếp | để @day báo | hủy nhập hộ | hủy nhập thay | hủy nhập giúp | không "
    "nhập thay nữa | không nhập giúp nữa | bỏ @day tính | để @day tính | @day tính | @day tính tiếp | để lát làm "
    "| để lát nhập | lát làm tiếp",
    "AGAINST": "không đồng ý | không nhất trí | không chấp nhận | chẳng đồng ý | không cho phép | từ chối | không "
    "muốn tham gia | không tham gia | không cho lưu | phản đối | không cho | không thích | không ưng | không chịu "
    "| không bằng lòng | không thuận | không muốn | không muốn lưu",
    "ENOUGH": "không thay đổi gì | không đổi gì | không sửa gì | không cần sửa | không phải sửa | khỏi xem lại | khỏi "
    "sửa | không có gì sửa | không cần xem lại | khỏi hỏi | không cần hỏi | không thắc mắc gì | không còn gì sửa "
    "| thôi không sửa nữa | không có gì thay đổi | không thay đổi | không sửa nữa | khỏi kiểm tra | không cần "
    "kiểm tra lại | không sai | không ý kiến | không có ý kiến | không có ý kiến gì | thôi khỏi sửa | khỏi sửa "
    "nữa | thôi không sửa | không còn gì sửa nữa | không có gì sửa nữa | không có gì phải sửa | không cần sửa gì "
    "| không phải sửa gì | không cần sửa gì nữa | không thay đổi gì nữa | khỏi chỉnh | không cần chỉnh | không "
    "sai gì | không có gì sai | không nhầm | khỏi đổi | không sai đâu",
    "NOTHING": "không phát sinh | không phát sinh gì | không có phát sinh | không có phát sinh gì | không có gì | "
    "không có gì báo cáo | không có gì để báo | không có chi^ | không có chi^ báo cáo | không có hoạt động | "
    "không có hoạt động nào | không có hoạt động gì | không hoạt động gì | không hoạt động | không họp | không "
    "họp được | không họp hành gì | không họp buổi nào | không có buổi nào | không buổi nào | không tổ chức gì | "
    "không tổ chức được | không tổ chức được gì | không tổ chức được buổi nào | không làm gì | không làm được gì "
    "| không tuyên truyền | im ru | trắng | im re | nothing | không có việc gì | không có cuộc nào | không cuộc "
    "nào | không có hội nghị nào | không có số liệu | không có số liệu gì | không có chi^ cả | không họp hành "
    "chi^ | không họp hành | không có số liệu phát sinh | không có nội dung phát sinh | không có hoạt động phát "
    "sinh | không phát sinh số liệu | không phát sinh hoạt động | không có phát sinh số liệu | không triển khai "
    "được | không triển khai gì | không sinh hoạt | không tổ chức | không tổ chức họp | không họp tuyên truyền | "
    "không tổ chức buổi nào | không có tổ chức | không có buổi họp nào | không có cuộc họp nào | không tuyên "
    "truyền buổi nào | không tuyên truyền được | không mở lớp | không có lớp nào | không tổ chức buổi tuyên "
    "truyền nào | không tổ chức buổi họp nào | không có buổi tuyên truyền nào | không tổ chức cuộc nào | không tổ "
    "chức hội nghị nào | không có hội họp gì | không hội họp",
    "NOBODY": "không hỗ trợ được ai | không hỗ trợ ai | không cài được ai | không cài cho ai | không cài được cho ai "
    "| không giúp ai | không có ai | không ai cài | không hướng dẫn ai | không hướng dẫn được ai | không có ai "
    "cài | không kích hoạt được ai | không cài được người nào | không có người nào",
    "WEATHER": "mưa lũ | mưa bão | mưa lớn | mưa to | mưa ngập | lũ | lũ lụt | ngập | ngập lụt | ngập nước | rét | "
    "sạt lở | bận mùa | mùa màng | mùa vụ | gặt | đi gặt | cấy | gặt lúa | mất điện | lụt | bận gặt | bận cấy | "
    "thu hoạch | bão lũ | bão về | có bão | gặp bão | mưa suốt | mưa gió | rét đậm | bận vụ mùa | bận lúa | mưa | "
    "nghỉ | nghỉ lễ | nghỉ tết | bận | bận việc | bận quá | bận cấy cày",
    "LATE": "quá hạn | trễ hạn | lỡ hạn | qua hạn | hết hạn rồi | hết hạn mất rồi | trễ | chậm | muộn hạn | late | "
    "missed deadline | overdue | lỡ mất | không kịp | chưa kịp | nộp bù | gửi bù | báo bù | báo cáo bù | nộp muộn "
    "| nộp trễ | nộp chậm | gửi muộn | gửi trễ | gửi chậm | báo muộn | báo cáo muộn | báo trễ | muộn^ | muộn rồi "
    "| muộn mất | bị muộn | muộn quá | hơi muộn | muộn thế | muon mat | có muộn",
    "FORGOT": "quên | quên mất | quên béng | quên khuấy | quên béng mất | chưa nhớ | forgot | sót mất | lỡ quên | "
    "trót quên",
    "WHAT_NOW": "làm sao | tính sao đây | sao giờ | làm răng^ | làm thế nào | làm @how | phải làm gì | thì sao | giờ "
    "sao | có sao không | có sao | còn kịp | kịp | còn được | còn nhận | được nữa | nộp được | gửi được | vẫn "
    "được | bị phạt | có bị | xử lý | xử lý sao | what now | làm gì | biết làm sao | còn cho | nộp còn được | sao "
    "đây | liệu có | bị gì | phạt không | có nhận | nhận không | còn cứu | báo được | có được không | được không "
    "vậy | bù được | phải sao | giờ tính sao | tính sao giờ | tính sao chị | tính sao em | tính sao anh",
    "WHEN": "@when | ngày nào | hôm nào | hôm mô^ | bữa mô^ | ngày mô^ | bữa nào | giờ nào | lúc nào | lúc mô^ | khi "
    "mô^ | ngày mấy | ngày bao nhiêu | mấy giờ | thứ mấy | chừng nào | mùng mấy | bao lâu | bao lâu nữa | mấy "
    "ngày nữa | mấy hôm nữa | còn mấy ngày | còn mấy hôm | chậm nhất | muộn nhất | trễ nhất | khi nào | hồi nào | "
    "when | mấy bữa nữa",
    "DUE": "hạn | hạn cuối | hạn chót | hạn nộp | hết hạn | đến hạn | tới hạn | thời hạn | deadline | kỳ hạn | due | "
    "khóa sổ | chốt số | chốt sổ | chốt số liệu | hạn báo cáo | hạn gửi",
    "DONE_SEND": "nộp rồi | gửi rồi | nạp rồi | báo rồi | báo cáo rồi | nộp xong | gửi xong | đã nộp | đã gửi | đã "
    "báo | đã báo cáo | vừa nộp | vừa gửi | mới nộp | mới gửi | nộp từ | gửi từ | gởi rồi | nộp lâu rồi | gửi đi "
    "rồi | nộp đủ | nộp hết | gửi hết | từng gửi | từng nộp | báo xong",
    "NOTIFY": "nhắn các | nhắn tới | nhắn",
    "ALL_SENT": "nộp đủ chưa | nộp đủ hết chưa | đủ chưa | nộp hết chưa | đủ hết chưa | gửi đủ chưa | gửi hết chưa | "
    "báo đủ chưa | báo cáo đủ chưa | nộp hết cả chưa | đủ cả chưa | đã đủ chưa",
    "SENT_YET": "nộp chưa | gửi chưa | gửi đi chưa | báo cáo chưa | nhận được chưa | nhận chưa | đến chưa | tới chưa "
    "| lên chưa | vào chưa | gởi chưa | báo chưa | nộp được chưa | gửi được chưa | gửi báo cáo chưa | nộp báo cáo "
    "chưa | nộp hay chưa | gửi hay chưa | nhận được không | nhận được báo cáo chưa | nhận báo cáo chưa | thấy "
    "chưa | nhận được số chưa | nộp xong chưa | gửi xong chưa | nộp rồi chưa | có nhận được | nộp số liệu chưa | "
    "nộp số chưa | gửi số chưa | gửi số liệu chưa | nộp thành công chưa",
    "NOT_SENT": "chưa nộp | chưa gửi | chưa báo cáo | chưa báo | chưa nộp báo cáo | chưa gửi báo cáo | chưa gửi số | "
    "chưa nộp số liệu | chưa gửi số liệu | chưa có báo cáo | chưa có số liệu | chưa thấy báo cáo | chưa thấy nộp "
    "| chưa chịu nộp | còn thiếu | còn nợ | đang thiếu | thiếu báo cáo | nợ báo cáo | chưa xong | thiếu ai | chưa "
    "thấy gửi | còn sót | chưa làm báo cáo | chưa thấy số | chưa nhập",
    "REMIND": "nhắc | nhắc nhở | đôn đốc | giục | hối^ | thúc | đốc thúc | hối thúc | remind | nudge | hò^ | nhắn "
    "nhắc | giục giã | nhắc lại | nhắn tin nhắc | nhắn các xóm | nhắn mấy xóm | nhắn họ | gửi nhắc nhở | gửi lời "
    "nhắc | gửi tin nhắc | gửi nhắc | nhắn các thôn | nhắn mấy thôn | nhắn mấy ấp | nhắn các ấp | réo | gửi thông "
    "báo nhắc | nhắn nhủ",
    "COMPARE": "so sánh | so với | tăng giảm | tăng hay giảm | chênh lệch | chênh | hơn kém | hơn hay kém | đối chiếu "
    "| compare | nhiều hơn hay ít hơn | khác gì | tăng lên hay giảm | tăng hay | giảm hay | hơn hay | tăng hay "
    "tụt | biến động | so @last | so @other | so kỳ | so năm | so tháng | so @now | nhiều hơn | ít hơn | hơn "
    "@last | kém @last | có tăng | có giảm | tăng không",
    "INVITE": "mã mời | mã tham gia | link mời | lời mời | giấy mời | invite | thêm người | thêm cán bộ | thêm thành "
    "viên | kết nạp | cấp mã | tạo mã | gửi mã | lấy mã | cho vào nhóm | thêm vào nhóm | đưa vào nhóm | add người "
    "| thêm tài khoản | mã vào nhóm | xin mã | mã mới | thêm vào tổ | gửi link | link vào | đường link | gửi "
    "đường link | link tham gia | link nhóm",
    "ASK_IN": "mời",
    "EXTEND": "gia hạn | lùi hạn | dời hạn | nới hạn | kéo dài hạn | hoãn hạn | thêm hạn | kéo hạn | extend | thêm "
    "@span | thêm thời gian | kéo dài thời hạn | lùi thời hạn | lùi ngày nộp | dời ngày nộp | lùi lại @span | "
    "thêm @day | nới thêm | thư thư | cho thêm @span | kéo dài thêm | lùi thêm | hoãn lại @span | kéo dài hạn nộp "
    "| lùi hạn nộp | thêm vài hôm | châm chước",
    "REOPEN": "mở lại | mở khóa | mở khoá | reopen | unlock | mở kỳ | cho mở | bỏ khóa | mở ra lại",
    "CALENDAR": "lịch | lịch nộp | lịch báo cáo | lịch các kỳ | calendar | schedule | kế hoạch báo cáo | các kỳ báo "
    "cáo",
    "HISTORY": "lịch sử | lịch sử báo cáo | trước đây | hồi trước | cũ | trước kia | các lần trước | mấy lần trước | "
    "mấy kỳ trước | bữa trước | đã từng | kỳ nọ | tuần trước nữa | hồi nớ | các báo cáo trước | những lần trước",
    "FILE": "word | excel | exel | file | pdf | xlsx | docx | csv | bản mềm | tệp | bảng tính | file số liệu | ecxel",
    "EXPORT": "xuất | kết xuất | export | download | tải | tải về | in ra | in^ | trích xuất",
    "CHART": "biểu đồ | đồ thị | chart | graph | sơ đồ cột | hình biểu đồ | vẽ hình | đồ hoạ",
    "AWAY": "nghỉ phép | nghỉ sinh | nghỉ đẻ | thai sản | nghỉ thai sản | nghỉ ốm | nghỉ bệnh | đi vắng | vắng nhà | "
    "vắng mặt | vắng | đi công tác | đi viện | nằm viện | nhập viện | đi xa | về quê | tập huấn | đi học | xin "
    "nghỉ | đi nước ngoài | đi chữa bệnh | đi du lịch | không có nhà | nghỉ mổ | vào nam | ra bắc | đi chơi xa | "
    "nghỉ hưu | nghỉ việc | ra hà nội | vào sài gòn | đi khám | đi mổ | sinh em bé | ở cữ | bận việc nhà | nghỉ "
    "dưỡng | chăm vợ đẻ | đi điều trị | điều trị | nghỉ @span | đi @span | xuống hà nội | nghỉ một thời gian | có "
    "việc nhà",
    "UNWELL": "mổ | mổ mắt | ốm | bệnh | thăm con | gãy chân | thăm cháu | trông cháu",
    "INSTEAD": "thay^ | làm thay | báo thay | báo cáo thay | nộp thay | trực thay | trực giúp | người thay | làm hộ | "
    "báo hộ | báo cáo hộ | nộp hộ | làm giúp | báo giúp | báo cáo giúp | nhập thay | gửi thay | thay mặt | thay "
    "tôi | thay em | thay anh | thay chị | thay bác | đảm nhiệm | giao cho | bàn giao | có gì hỏi | có gì gọi | "
    "lo giúp | gánh giúp | làm giùm | báo giùm | đỡ giúp | thế chỗ | lo thay | phụ trách thay | trông coi giúp",
    "ON_BEHALF": "nhập hộ | nhập giúp | nhập giùm | nhập dùm | điền hộ | điền thay | điền giúp | điền giùm | ghi hộ | "
    "ghi giúp | ghi thay | ghi giùm | khai hộ | khai thay | nhập số hộ | gõ hộ | gõ giúp | nhập số giúp | nhập "
    "cho xóm | ghi cho xóm | điền cho xóm | nhập số cho | nhập số liệu cho | nhập số liệu giúp | ghi số cho | "
    "nhập số liệu hộ | điền số hộ | nhập báo cáo hộ | nhập báo cáo thay | nhập báo cáo giúp | làm báo cáo hộ | "
    "làm báo cáo thay | nộp báo cáo thay | nộp báo cáo hộ | gửi hộ | điền số cho | làm báo cáo giúp | nhập báo "
    "cáo cho | nhập cho thôn | nhập cho ấp | nhập cho bản",
    "SKIP": "bỏ qua | để trống | bỏ trống | cho qua | qua câu | sang câu | câu khác | câu sau | câu tiếp | câu tiếp "
    "theo | qua câu khác | sang câu khác | sang câu sau | qua câu này | skip | next | chuyển câu | chuyển sang "
    "câu | bỏ câu này | tạm bỏ qua | nhảy qua | để câu này lại | lướt qua | câu kế | bỏ cách câu này | mục khác | "
    "mục sau | qua mục",
    "BACK": "quay lại | lùi lại | trở lại | lui lại | quay về | trở về | back | câu trước | câu trên | câu vừa rồi | "
    "câu hồi nãy | câu lúc nãy | về câu | trở về câu trước | quay lui | lui về | lùi về | câu ban nãy | lùi một "
    "câu | quay ngược | lộn lại | câu vừa xong | mục trước",
    "UNDO": "hoàn tác | undo | trả lại như cũ | trả về như cũ | khôi phục | lấy lại số cũ | trả lại số cũ | hủy thao "
    "tác | rút lại | hoàn lại như cũ | trả như cũ",
    "MISTAP": "bấm nhầm | bấm lộn | ấn nhầm | ấn lộn | bấm nhầm nút | gõ nhầm | gõ lộn | nhấn nhầm | lỡ bấm | lỡ tay "
    "| bấm sai | chạm nhầm | nhấn lộn | vừa bấm nhầm | vừa bấm lộn | vừa gõ nhầm | vừa ấn nhầm | trượt tay | lỡ "
    "ấn | lỡ tay bấm nhầm | sửa nhầm | lỡ sửa nhầm | vừa sửa nhầm | xóa nhầm | lỡ xóa",
    "TAKE_OFF": "bỏ số | xóa số | hủy số | bỏ con số | xóa con số | bỏ cái số",
    "JUST": "vừa gõ | vừa nhập | vừa ghi | vừa bấm | vừa điền | vừa rồi | vừa nãy | hồi nãy | lúc nãy | ban nãy | vừa "
    "xong | mới gõ | mới nhập | mới bấm | mới ghi | mới rồi | vừa sửa | mới sửa | lần cuối",
    "STEP": "bước | thao tác | lần sửa | thay đổi",
    "STOP": "hủy | hủy bỏ | huỷ | dừng^ | dừng lại | dung lai | ngừng | ngưng | ngưng lại | thoát | thoát ra | stop | "
    "cancel | quit | exit | hủy báo cáo | hủy phiếu | bỏ đi | thôi bỏ đi | bỏ báo cáo | bỏ phiếu | thoi bo",
    "GO_ON": "bắt đầu | tiếp tục | làm tiếp | làm nốt | nhập tiếp | điền tiếp | hỏi tiếp | nhập nốt | điền nốt | khai "
    "tiếp | đang dở | dở dang | còn dở | báo cáo tiếp | mở phiếu | mở mẫu | mở biểu | mở form | mở báo cáo | báo "
    "tiếp | start | vào phiếu | viết tiếp | đang làm dở | nộp tiếp | đang nhập dở | tiếp đi | nhập cho xong | làm "
    "cho xong",
    "FILL": "nhập | điền | kê khai | khai | nhập liệu | nhập số liệu | điền số | nhập số | làm báo cáo | khai báo | "
    "báo số | báo số liệu | fill | vào số | viết báo cáo | lập báo cáo | ghi số | gõ số | điền phiếu | làm phiếu "
    "| gửi số",
    "DONE_TO": "bị sửa | bị đổi | bị thay đổi | bị xóa | bị mất",
    "CORRECT": "sửa | sửa lại | chỉnh | chỉnh lại | chỉnh sửa | đính chính | điều chỉnh | cập nhật lại | đổi lại | "
    "báo lại | nhập lại | điền lại | nộp lại | gửi lại | khai lại | sửa giúp | sửa số | fix | edit | change | sữa "
    "lại | làm lại | ghi lại",
    "WRONG": "sai | nhầm | lộn | sai rồi | nhầm rồi | lộn rồi | ghi thiếu | nhập thiếu | báo thiếu | gửi thiếu | nộp "
    "thiếu | báo thừa | ghi thừa | nhập thừa | chưa cộng | cộng sót | chưa đúng | không đúng | ghi sót | bị sai | "
    "bị nhầm | tính thiếu | tính nhầm | đếm nhầm | không khớp | bỏ sót | lệch | chưa chuẩn | thiếu mất | quên "
    "chưa cộng | quên cộng | quên tính | chưa tính | quên ghi | quên chưa ghi",
    # people and help
    "WHO_YOU": "là ai | mi là ai | em là ai | bạn là ai | ai đấy | ai đó | ai thế | ai vậy | ai rua | ai nhắn | ai "
    "nhắn tin | ai hỏi | ai đang hỏi | đang hỏi tôi | ai đang nhắn | máy hay người | người hay máy | robot | "
    "người thật | bot ạ | tên gì | tên chi^ | tên là gì | số lạ | ai nhắc tôi | ai nhắc em | máy trả lời | là máy "
    "| là bot | trí tuệ nhân tạo | con bot | máy tự động | là người hay | ai gửi tin | ai trả lời | là cái gì | "
    "đây là ai | là đứa nào | ở đâu nhắn | là phần mềm gì | là app gì | ai đây | bot hả | là người thật | mi là "
    "chi^ | ai ni | ai đang nói | ai nói chuyện | nói chuyện với ai | ai đang nói chuyện | đang nói với ai | ai "
    "nói đó | người hay bot | ai viết | đang chat với ai | là chi^ thế | máy móc",
    "CONTACT": "liên hệ | liên lạc | số điện thoại | phụ trách | người quản lý | gọi cho ai | gọi ai | hỏi ai | gặp "
    "ai | đầu mối | báo ai | số máy | hotline | gọi điện cho ai | gọi số nào | trưởng nhóm | người phụ trách | "
    "cán bộ phụ trách | gọi điện cho người phụ trách | điện cho ai | ai phụ trách | ai quản lý | ai lo | contact "
    "| xin số | zalo | ai trực | hỏi ai được | kêu ai | gọi điện cho chị phụ trách | ai chịu trách nhiệm | ai chỉ "
    "đạo | lãnh đạo xã | điện ai | lo vụ này | lo việc này | lo phần này | lo mảng này | nói chuyện với người "
    "thật | gặp người thật | gặp người | gọi điện hỏi ai | gọi cho xã | ai giải quyết | người có trách nhiệm | "
    "báo cho ai | phản ánh ai | nhờ ai",
    "HELP": "hướng dẫn | trợ giúp | help | cách dùng | cách sử dụng | cách nhập | cách nộp | cách gửi | cách làm | "
    "không hiểu | chưa hiểu | chưa biết dùng | không biết dùng | không biết nhập | không biết làm | không rành | "
    "giải thích | nghĩa là gì | chỉ cho | chỉ giùm | chỉ giúp | chỉ em | chỉ tôi | bấm chỗ nào | bấm đâu | bấm "
    "vào đâu | giúp với | là sao | là răng^ | bày cho | bày cách | dùng @how | dùng sao | dùng kiểu gì | nhập "
    "@how | nhập sao | nhập kiểu gì | làm kiểu gì | nộp kiểu gì | gửi kiểu gì | gửi @how | nộp @how | nhập vào "
    "đâu | ghi vào đâu | nhập chỗ nào | nộp chỗ nào | nộp ở đâu | gửi ở đâu | @help | bày tôi | bày em | nghĩa là "
    "sao | ý là gì | hỏi gì thế | hỏi cái gì | là thế nào | nói gì không hiểu | bấm nút nào | không thạo | mù "
    "công nghệ | làm răng mà | có lệnh gì | lệnh gì | nhập mô^ | bấm mô^ | bấm chỗ mô^ | chưa rõ | khó "
    "hiểu | hỗ trợ em | hỗ trợ tôi | là nghĩa gì | ghi gì vào đây | ghi gì đây | tính @how | tính người nào | "
    "tính cả | có tính | tính luôn | kể cả | tính người | dạy^ | dùng răng^ | nhập răng^ | gửi răng^ | trả lời "
    "@how | trả lời sao | trả lời gì | trả lời kiểu gì | điền gì | điền @how | điền sao | ghi @how | ghi sao | "
    "ghi gì | là tính | tính buổi nào | tính những ai | điền kiểu gì | xem ở đâu | vào đâu | vô đâu | bấm gì | "
    "bấm cái gì | bấm cái nào | gõ gì | gõ vào đâu | làm ở đâu | nhập ở đâu | bằng cách nào | như nào | chỉ bác | "
    "chỉ cháu | chỉ o | chỉ cô | chỉ chị | chỉ anh | bày bác | giúp bác với | giúp tôi với | cần giúp | giảng "
    "giải | giảng cho | nhập số gì | gì vào đây | số gì vào | gõ số gì | ghi số gì | tính sao | nói rõ | nói rõ "
    "hơn | rõ hơn | nói lại | chưa rõ lắm",
    "DONT_KNOW": "không rõ | không biết | chưa biết | chả biết | không nhớ",
    "THANKS": "cảm ơn | cám ơn | đội ơn | đa tạ | biết ơn | cảm tạ | thank | thanks | tks | cam ơn | mang ơn | thank "
    "you | tốt quá | tuyệt quá",
    "GREETING": "chào | xin chào | kính chào | hello | hi^ | alo | hey | a lô | chào buổi sáng | chào buổi chiều | hế "
    "lô",
    # reports and what is done with them
    "SUMMARY": "tổng hợp | tổng kết | tổng cộng | tổng số | gom | gom số | gộp | gộp số | cộng số | toàn xã | cả xã | "
    "tổng | báo cáo chung | summary | lũy kế | luỹ kế | cộng dồn | số chung | bảng chung | toàn phường | cả "
    "phường | tổng thể | các xóm thế nào | số liệu chung | các xóm @how | các thôn @how | các ấp @how | gom lại | "
    "cộng lại | xã mình | xã ta | tổng quan | các xóm được | kết quả chung | các xóm làm được | số các xóm | số "
    "các thôn | số các ấp | số liệu các xóm | số liệu các thôn | số liệu các ấp | cả đơn vị | toàn đơn vị | các "
    "xóm họp được",
    "SEND": "nộp | gửi | gởi | nạp | submit | send | gửi đi | gửi lên | nộp lên | gửi đi cho",
    "CLOSE": "chốt | xác nhận | duyệt | confirm | chốt số này",
    "SEE": "xem | coi | xem lại | coi lại | tra | tra lại | tra cứu | show | view | đọc lại | xem giúp | ngó | dòm | "
    "tìm lại | nhìn lại",
    "CHECK": "kiểm tra | check | kiểm tra giúp | kt | kiểm tra lại | xem thử | dò",
    "REPORT": "báo cáo | số liệu | phiếu | biểu | con số | bài | report | bản báo cáo | số | dữ liệu | báo cáo tuần",
    "TELL": "báo | ghi | làm | đã ghi",
    "OURS": "vneid | họp | tuyên truyền | buổi họp | định danh | hội nghị | số người | người dự | cài vneid",
    "HOW_MANY": "bao nhiêu | mấy | mấy buổi | mấy người | mấy lượt | bao nhiêu buổi | bao nhiêu người | bao nhiêu "
    "lượt | được bao nhiêu | nhiêu | mấy cuộc | được mấy | bao nhiêu cuộc | mấy trường hợp",
    "LAST": "@last",
    "PERIOD": "@other | đầu năm | từ đầu năm",
    "NOW": "@now | tuần | kỳ này | tuần này | tuần ni",
    "NEXT": "@next",
    "DAY": "@day | @hour | cuối tuần | đầu tuần | sáng mai | đêm qua",
    "SPAN": "@span",
    "HOW": "@how | sao | răng^ | thế nào",
    "FOR_WHOM": "cho ai | ai nhỉ | với ai | cho những ai",
    "WHO_LEFT": "còn mấy xóm | còn mấy thôn | còn mấy ấp | còn mấy đơn vị | còn ai | còn những ai | còn xóm nào | còn "
    "thôn nào | còn ấp nào | còn đơn vị nào | còn bao nhiêu xóm | còn bao nhiêu đơn vị | còn những xóm nào | còn "
    "tổ nào",
    "WHO": "ai | những ai | xóm nào | thôn nào | ấp nào | bản nào | tổ nào | đơn vị nào | những xóm nào | xóm mô^ | "
    "thôn mô^ | mấy xóm | mấy đơn vị | bao nhiêu xóm | nơi nào | chỗ nào | những đơn vị nào | các xóm nào | who | "
    "người nào | bao nhiêu đơn vị | mấy thôn | mấy ấp | danh sách | liệt kê | khóm nào | đứa nào",
    "UNITS": "các xóm | các thôn | các ấp | các bản | các tổ | các đơn vị | mọi người | tất cả | những người | anh em "
    "| những xóm | những đơn vị | xóm | thôn | ấp | bản^ | đơn vị | khu | khóm | tổ^ | tổ dân phố | các anh chị | "
    "anh chị em | bà con cán bộ | các khu | các khóm | những ng | mấy ông | mấy bà | người",
}
"""What may be wanted, and what it is about."""
