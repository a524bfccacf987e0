# Trang trò chuyện: mọi chữ người dùng thấy quanh cuộc trò chuyện.
web-name = Tổ Số
web-tagline = Trợ lý báo cáo số liệu
web-other-language = English
web-help = Trợ giúp
web-log = Nội dung trò chuyện
web-input = Tin nhắn của anh/chị
web-placeholder = Nhập câu trả lời…
web-send = Gửi
web-you = Anh/chị
web-sending = Đang gửi…
web-failed = Chưa gửi được – gửi lại
web-refused = Tin này không gửi được. Anh/chị vui lòng viết lại giúp.
web-attach = Gửi tệp bảng số liệu (.xlsx, .csv)
web-file-failed = Chưa gửi được tệp. Xin chọn lại tệp để gửi lần nữa.
web-file-size = Tệp lớn quá 2 MB nên không gửi được.
web-reconnecting = Mất kết nối, đang nối lại…
web-typing = Tổ Số đang trả lời…
web-older = Xem tin cũ hơn
web-today = Hôm nay
web-yesterday = Hôm qua
web-weekdays = Chủ Nhật|Thứ Hai|Thứ Ba|Thứ Tư|Thứ Năm|Thứ Sáu|Thứ Bảy
web-copy = Sao chép
web-copied = Đã sao chép
web-more = Xem thêm
web-noscript = Trang này cần JavaScript. Anh/chị vui lòng bật JavaScript trong phần cài đặt của trình duyệt rồi tải lại trang, hoặc báo số liệu trực tiếp cho người phụ trách.

web-join-hello = Chào anh/chị!
web-join-invited = Anh/chị được mời báo cáo số liệu hằng tuần qua trò chuyện, chỉ mất vài phút. Anh/chị chạm nút dưới đây để bắt đầu nhé.
web-join-how = Để bắt đầu, anh/chị mở đường dẫn mời mà người phụ trách đã gửi, hoặc nhập mã mời vào ô dưới đây.
web-join-code = Mã mời
web-join-again = Đã tham gia ở máy khác? Ở máy ấy, hoặc trong Telegram, gõ /toi, bấm “Thêm kênh khác”, rồi nhập mã nhận được vào đây. Không còn máy ấy thì mở lại đường dẫn mời cũ.
web-join-go = Vào trò chuyện
web-join-known = Máy này đang có một cuộc trò chuyện. Lời mời sẽ được thêm vào đó.
web-join-fresh = Tôi là người khác: mở cuộc trò chuyện mới
web-join-bad-code = Mã mời chưa đúng. Anh/chị kiểm tra lại từng ký tự, hoặc sao chép cả đường dẫn vào đây.
web-join-cookie = Trang chỉ dùng một cookie để nhớ cuộc trò chuyện của anh/chị trên máy này.
web-join-busy = Đang có quá nhiều người vào cùng lúc. Anh/chị vui lòng thử lại sau ít phút.
web-join-unavailable = Máy chủ đang bận. Anh/chị vui lòng thử lại sau ít phút.

# Trang trò chuyện mở ngay trong ứng dụng chat, từ nút bên ô soạn tin.
web-app-button = Nhập số liệu
web-inside-outside = Trang này mở từ nút bên ô soạn tin, trong khung chat với Tổ Số. Anh/chị vui lòng mở lại từ đó. Nếu không dùng ứng dụng chat, anh/chị vào trang web thường:
web-inside-page = Mở trang web thường
web-inside-stale = Chưa mở được trò chuyện: trang đã để mở quá lâu. Anh/chị vui lòng đóng trang này rồi chạm lại nút bên ô soạn tin.
web-inside-unknown = Tổ Số chưa biết anh/chị. Nếu đã tham gia, anh/chị đóng trang này, gửi cho Tổ Số một tin bất kỳ trong khung chat rồi mở lại. Nếu chưa tham gia, anh/chị vui lòng xin người phụ trách một lời mời.
web-inside-blocked = Trình duyệt này không cho trang giữ phiên trò chuyện. Anh/chị vui lòng mở bằng ứng dụng trên điện thoại, hoặc nhắn cho Tổ Số ngay trong khung chat.
