# toso catalogue check: kiểm tra tệp chỉ tiêu và biểu mẫu.

catalogue-wrong = { $n } lỗi: sửa hết rồi chạy lại toso catalogue check.
catalogue-right = Không có lỗi: { $indicators } chỉ tiêu, { $forms } biểu mẫu.
catalogue-by-file = Chỉ tiêu theo tệp
catalogue-by-supplier = Chỉ tiêu theo nơi cung cấp (–: tính ra hoặc không hỏi ai; một chỉ tiêu có thể có nhiều nơi)
catalogue-by-basis = Chỉ tiêu theo loại (flow: phát sinh trong kỳ; stock: hiện có; year_to_date: lũy kế từ đầu năm)
catalogue-forms = Biểu mẫu: mã, phiên bản · kỳ · nơi báo cáo · số dòng: các dòng
catalogue-plan = { $targets } mục tiêu của { $programmes } chương trình, { $tasks } nhiệm vụ.
