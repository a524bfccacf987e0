# Lời hỏi lại khi đọc một khối số liệu dán vào.
ask-why-percent-differs = Tỷ lệ ghi kèm không khớp với hai con số này. Anh/chị kiểm tra rồi xác nhận hoặc gõ lại con số.
qualified-over = trên { $value }
qualified-about = khoảng { $value }
qualified-about_over = khoảng trên { $value }
qualified-at_least = ít nhất { $value }
