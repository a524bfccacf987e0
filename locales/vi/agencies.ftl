# Lời về các cơ quan, đơn vị của xã cùng báo cáo.

form-month = báo cáo tháng
